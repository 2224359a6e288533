package pop.outcome;

/// When in a spell of support.
enum Occasion {
    START,
    REVIEW,
    ENDING,
    OTHER
}
