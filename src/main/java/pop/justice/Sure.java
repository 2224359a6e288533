package pop.justice;

/// How sure we are of what we were told.
enum Sure {
    PAPER_SEEN,
    TOLD_BY_POLICE,
    TOLD_BY_ANOTHER,
    TOLD_BY_THE_PERSON
}
