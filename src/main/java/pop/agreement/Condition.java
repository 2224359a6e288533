package pop.agreement;

/// What the person's word counts for in a clause.
enum Condition {
    UNLESS,
    IF,
    NONE
}
