package pop.onward;

/// Why nothing more of it leaves, and what was told is not to be used.
enum RevokeCode {
    /// The person took back that they agreed.
    WITHDREW,
    /// They object to that agency being told.
    OBJECTED,
    DIED
}
