package pop.disclosure;

/// What can happen to a disclosure.
enum FactKind {
    ASKED,
    AUTHORISED,
    REFUSED,
    STOPPED,
    TOLD,
    RECEIVED
}
