package pop.delivery;

/// What can happen to a message.
enum FactKind {
    QUEUED,
    CLAIMED,
    SENT,
    FAILED,
    GAVE_UP,
    STOPPED,
    ACKNOWLEDGED
}
