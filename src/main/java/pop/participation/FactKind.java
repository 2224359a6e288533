package pop.participation;

/// What can be said about taking part.
enum FactKind {
    EXPLAINED,
    NOT_ASKED,
    AGREED,
    DECLINED,
    WITHDRAWN
}
