package pop.safety;

/// What can happen to a concern.
enum ConcernFact {
    RAISED,
    ADDED_TO,
    /// It turned out that a child may be concerned, and who looks after children has not been told.
    ROUTE_ADDED,
    /// One of two duty teams was told.
    TOLD_IN_PART,
    TOLD,
    ACKNOWLEDGED,
    FOLLOWED_UP,
    OUTCOME,
    WITHDRAWN_IN_ERROR
}
