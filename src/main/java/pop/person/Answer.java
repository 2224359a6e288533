package pop.person;

/// What the person said when asked whether something is safe.
public enum Answer {
    YES,
    NO,
    NOT_ASKED;

    /// Of two records of one person: a no always stands, and having been asked counts for more than not.
    Answer and(Answer other) {
        return this == NO || other == NO ? NO : this == YES || other == YES ? YES : NOT_ASKED;
    }
}
