package pop.transparency;

/// How a holder's records of a category come to be open, or why they are not (`sharing.explained`).
enum Way {
    OWN,
    AGREEMENT,
    SAFETY,
    GIVEN,
    OBJECTS,
    NOT_AGREED,
    SUPPORT_IS_OVER,
    OTHER_PURPOSE,
    WITHHELD,
    NOT_IN_REMIT,
    NOT_IN_FORCE,
    NO_AGREEMENT
}
