package pop.overdose;

/// What they said of the outreach service being told. Not the legal basis: what an objection does, the agreement
/// says.
enum Wish {
    AGREES,
    OBJECTS,
    /// Not able to answer, or there was no time.
    NOT_ASKED
}
