package pop.person;

/// What sort of name somebody has.
enum NameKind {
    NAME,
    ALIAS,
    NICKNAME,
    PREVIOUS
}
