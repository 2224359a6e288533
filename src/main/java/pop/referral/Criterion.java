package pop.referral;

/// The five tests of who the Positive Outcomes Project is for, in the order in which they are asked.
enum Criterion {
    MALE,
    AGED_16_OR_OVER,
    LIVES_IN_GLASGOW,
    PERSISTENT_OFFENDING,
    DEPENDENCY;

    /// What its evidence is about, which decides who is shown it.
    String category() {
        return switch (this) {
            case MALE, AGED_16_OR_OVER, LIVES_IN_GLASGOW -> "IDENTITY";
            case PERSISTENT_OFFENDING -> "OFFENDING";
            case DEPENDENCY -> "SUBSTANCE_USE";
        };
    }

    /// A recorded professional judgement: no number of offences settles it, so the software never does.
    boolean isJudgement() {
        return this == PERSISTENT_OFFENDING;
    }
}
