package pop.plan;

/// What can be recorded about a plan.
enum PlanFact {
    BEGUN,
    AGREED,
    REVIEWED,
    SUPERSEDED
}
