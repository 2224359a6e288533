package pop.custody;

/// Why somebody in the cells was not approached.
enum NotApproached {
    STAFF_ADVISED,
    NO_TIME,
    KNOWN_TO_MENTOR,
    OTHER
}
