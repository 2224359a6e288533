package pop.report;

/// How somebody agreed that their story is told.
enum HowAgreed {
    SIGNED,
    SAID_WITH_A_WITNESS,
    WROTE
}
