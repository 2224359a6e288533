package pop.participation;

/// How something was explained.
enum How {
    READ_OUT,
    GIVEN,
    BOTH,
    OTHER
}
