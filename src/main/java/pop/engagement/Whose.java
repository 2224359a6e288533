package pop.engagement;

/// Whose decision an ending was. Counted apart: a person who leaves was not sent away.
enum Whose {
    PERSON,
    POP,
    PARTNER,
    SYSTEM
}
