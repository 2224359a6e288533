package pop.access;

/// Why only a few may know that there is a record.
enum RestrictionReason {
    COLLEAGUE,
    RELATIVE_OF_A_COLLEAGUE,
    AT_RISK,
    KNOWN_IN_PUBLIC,
    OTHER
}
