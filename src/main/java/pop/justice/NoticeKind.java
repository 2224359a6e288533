package pop.justice;

/// What police tell.
enum NoticeKind {
    IN_CUSTODY,
    RELEASED
}
