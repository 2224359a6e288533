package pop.plan;

/// What a step waits for.
enum BlockedBy {
    WAITING_FOR_ANSWER,
    WAITING_LIST,
    PAPERS_MISSING,
    MONEY_MISSING,
    COULD_NOT_MEET,
    OTHER
}
