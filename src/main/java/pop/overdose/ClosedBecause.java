package pop.overdose;

/// Why nothing more is done about a notification.
enum ClosedBecause {
    HELPED,
    HANDED_TO_TREATMENT,
    REFUSED,
    NOT_TRACED,
    ALREADY_IN_CARE,
    DIED,
    /// Another notification tells of the same overdose.
    SAME_AS_ANOTHER,
    /// Whoever told it took it back.
    TOLD_IN_ERROR,
    /// It was kept for want of an agreement, and is not to be sent any more.
    NEVER_SENT;

    /// What the outreach team chooses from.
    static ClosedBecause[] ofOutreach() {
        return new ClosedBecause[] {HELPED, HANDED_TO_TREATMENT, REFUSED, NOT_TRACED, ALREADY_IN_CARE, DIED};
    }
}
