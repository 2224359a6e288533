package pop.delivery;

/// What can happen to a message.
enum FactKind {
    QUEUED,
    CLAIMED,
    /// It may leave, but not yet.
    POSTPONED,
    SENT,
    /// Whoever carries it says that it arrived,
    RECEIVED,
    /// … or that it did not.
    NOT_RECEIVED,
    FAILED,
    GAVE_UP,
    STOPPED,
    ACKNOWLEDGED
}
