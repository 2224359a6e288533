package pop.justice;

/// What a condition rests on (facts 4.4 and 4.5).
enum Source {
    BAIL_STANDARD,
    BAIL_SPECIAL,
    UNDERTAKING,
    INVESTIGATIVE_LIBERATION,
    LICENCE,
    HOME_DETENTION_CURFEW,
    COMMUNITY_PAYBACK_ORDER,
    DRUG_TREATMENT_AND_TESTING_ORDER,
    RESTRICTION_OF_LIBERTY_ORDER,
    SUPERVISED_RELEASE_ORDER,
    STRUCTURED_DEFERRED_SENTENCE,
    OTHER_ORDER;

    /// Investigative liberation ends 28 days after its first condition (2016 Act, section 16).
    static final int LIBERATION_DAYS = 28;

    boolean isBail() {
        return this == BAIL_STANDARD || this == BAIL_SPECIAL;
    }
}
