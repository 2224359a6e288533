package pop.custody;

/// How somebody is expected to leave custody; no more than a follow-up needs (facts 4.2).
enum WayOut {
    RELEASED,
    UNDERTAKING,
    COURT,
    NOT_KNOWN,
    /// Gone already.
    OUT
}
