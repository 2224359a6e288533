package pop.safety;

/// How old whoever raises a concern thinks the person is.
enum AgeSaid {
    UNDER_16,
    SIXTEEN_OR_SEVENTEEN,
    ADULT,
    NOT_KNOWN
}
