package pop.access;

/// Why access that was asked for is not given. None of them says whether there is a record.
enum RefusalReason {
    NOT_NEEDED,
    NO_GROUND,
    ASK_THE_PERSON,
    ANOTHER_WAY,
    OTHER
}
