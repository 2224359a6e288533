package pop.safety;

/// What the council decided.
enum Outcome {
    INQUIRY,
    INVESTIGATION,
    NO_FURTHER_ACTION,
    OTHER_SUPPORT
}
