package pop.ladder;

/// What can be recorded while somebody is looked for.
enum TraceFactKind {
    BEGAN,
    /// Somebody saw them; they are still looked for.
    SEEN,
    /// It is known where they are, such as in custody.
    TRACED,
    REACHED,
    /// The spell of support is over.
    CALLED_OFF
}
