package pop.plan;

/// What can be recorded about a goal.
enum GoalFact {
    PROPOSED,
    AGREED,
    STARTED,
    REWORDED,
    MET,
    PARTLY_MET,
    NOT_MET,
    DECLINED,
    DEFERRED,
    /// Declined still, and another day, or none, on which it could be offered again.
    SET_ASIDE,
    OFFERED_AGAIN,
    REOPENED;

    /// Whether it says what became of a goal.
    boolean isOutcome() {
        return this == MET || this == PARTLY_MET || this == NOT_MET || this == DECLINED || this == DEFERRED;
    }
}
