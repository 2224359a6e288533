package pop.referral;

/// The five tests of who the Positive Outcomes Project is for, in the order in which they are asked.
enum Criterion {
    MALE,
    AGED_16_OR_OVER,
    LIVES_IN_GLASGOW,
    PERSISTENT_OFFENDING,
    DEPENDENCY;

    /// A recorded professional judgement: no number of offences settles it, so the software never does.
    boolean isJudgement() {
        return this == PERSISTENT_OFFENDING;
    }
}
