package pop.overdose;

/// What happens to a notification.
enum NotificationFact {
    DRAFTED,
    FOUND_OUT_OF_SCOPE,
    FOUND_IN_SCOPE,
    SENT,
    /// What was told is told anew.
    CORRECTED,
    /// Somebody of the outreach team has read the correction.
    CORRECTION_READ,
    /// Nobody had answered, and one of them was called.
    CALLED,
    ACKNOWLEDGED,
    ATTEMPTED,
    CONTACTED,
    REFUSED,
    NOT_TRACED,
    ALREADY_IN_CARE,
    DIED,
    INTERVENED,
    /// Whoever told it was told something.
    TOLD_BACK,
    CLOSED,
    HELD,
    HOLD_ENDED,
    PURGED
}
