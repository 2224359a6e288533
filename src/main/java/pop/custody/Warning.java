package pop.custody;

/// What whoever follows up has to heed.
enum Warning {
    SHARED_PHONE,
    NO_MESSAGES,
    NOT_AT_HOME,
    GO_IN_PAIRS
}
