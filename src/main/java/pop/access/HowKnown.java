package pop.access;

/// How a worker knows somebody.
enum HowKnown {
    FAMILY,
    FRIEND,
    NEIGHBOUR,
    KNOWN_FROM_BEFORE,
    OTHER
}
