package pop.audit;

/// What was done, in the six words the law has for it.
enum Act {
    COLLECTED,
    ALTERED,
    CONSULTED,
    DISCLOSED,
    COMBINED,
    ERASED
}
