package pop.referral;

/// Whose decision a "no" was. Counted apart: a person who declines was not declined by us.
enum Whose {
    PERSON,
    POP,
    PARTNER,
    SYSTEM
}
