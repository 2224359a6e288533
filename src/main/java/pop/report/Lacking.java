package pop.report;

/// What stands between a story and its being printed.
enum Lacking {
    AGREEMENT,
    AGREEMENT_OVER,
    DISGUISE,
    REVIEW,
    REVIEWED_NOT_YET
}
