package pop.agreement;

/// What can happen to an agreement. All but RAN_OUT is recorded; that one is a date going by.
enum AgreementFact {
    DRAFTED,
    CHANGED,
    SIGNED,
    PUT_IN_FORCE,
    REVIEW_STARTED,
    REVIEWED,
    PARTY_LEFT,
    RAN_OUT,
    REPLACED,
    ENDED
}
