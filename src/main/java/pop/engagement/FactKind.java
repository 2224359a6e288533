package pop.engagement;

/// What can be recorded about a spell of support.
enum FactKind {
    OPENED,
    ASSIGNED,
    FIRST_CONTACT_MADE,
    PLAN_AGREED,
    PAUSED,
    RESUMED,
    ENDING_PLANNED,
    CLOSING_PROPOSED,
    CLOSING_REFUSED,
    CLOSED
}
