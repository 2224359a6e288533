package pop.access;

/// What can be recorded of a decision on access. `RAN_OUT` is put on record with the review that follows.
enum FactKind {
    OPENED,
    NOT_OPENED,
    STOPPED,
    RAN_OUT,
    REVIEWED,
    FOLLOWED_UP,
    ASKED,
    GRANTED,
    REFUSED,
    TAKEN_BACK,
    RESTRICTED,
    EXCEPTIONS_CHANGED,
    LIFTED,
    DECLARED
}
