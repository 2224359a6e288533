package pop.report;

/// What may tell who somebody is, and is changed or left out before their story is printed.
enum Disguised {
    NAMES,
    AGE,
    PLACES,
    DATES,
    FAMILY_AND_WORK,
    HEALTH,
    OFFENCES
}
