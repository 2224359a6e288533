package pop.access;

/// What whoever answers for the records makes of emergency access.
enum Verdict {
    FINE,
    CONCERN
}
