package pop.plan;

/// What can be recorded about a step.
enum ActionFact {
    OPENED,
    STARTED,
    CHANGED,
    DONE,
    NOT_NEEDED,
    BLOCKED,
    REOPENED
}
