package pop.overdose;

/// To a question that somebody in the street may not be able to answer.
enum Answer {
    YES,
    NO,
    NOT_KNOWN
}
