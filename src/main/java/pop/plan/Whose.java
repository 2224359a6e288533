package pop.plan;

/// Whose decision a "no" was. Counted apart: what a person does not want is not what nobody could offer.
enum Whose {
    PERSON,
    POP,
    PARTNER,
    SYSTEM
}
