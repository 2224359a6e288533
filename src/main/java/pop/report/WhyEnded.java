package pop.report;

/// Why a story is in no report any more.
enum WhyEnded {
    WITHDRAWN,
    NOT_USED
}
