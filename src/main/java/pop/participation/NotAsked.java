package pop.participation;

/// Why somebody was not asked yet.
enum NotAsked {
    NOT_WELL,
    IN_CRISIS,
    NO_PRIVACY,
    NEEDS_INTERPRETER,
    NOT_MET_YET,
    OTHER
}
