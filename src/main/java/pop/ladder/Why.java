package pop.ladder;

/// Why somebody began to look.
enum Why {
    /// They did not come and were not reached.
    MISSED,
    /// Nobody heard from them for long.
    NO_CONTACT,
    /// Somebody is worried.
    WORRIED
}
