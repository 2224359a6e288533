package pop.safety;

/// How something is known.
enum Source {
    SEEN,
    PERSON,
    AGENCY
}
