package pop.justice;

/// Why a condition stands no longer.
enum EndReason {
    CASE_OVER,
    VARIED_BY_COURT,
    EXPIRED,
    RECORDED_IN_ERROR
}
