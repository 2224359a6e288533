package pop.justice;

/// What kind of hearing somebody has to come to.
enum Diet {
    UNDERTAKING,
    PLEADING,
    INTERMEDIATE,
    FIRST,
    PRELIMINARY,
    TRIAL,
    DEFERRED_SENTENCE,
    SENTENCE,
    REVIEW,
    BAIL,
    OTHER,
    NOT_KNOWN
}
