package pop.outcome;

/// Who answered.
enum DoneBy {
    TOGETHER,
    WORKER,
    PERSON;

    /// Figures are of these: where the two do not agree, both readings stand and the worker's counts.
    boolean isApproved() {
        return this != PERSON;
    }
}
