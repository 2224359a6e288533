package pop.justice;

/// What may become of a court date.
enum CourtDateFactKind {
    RECORDED,
    MOVED,
    OVER,
    ADJOURNED,
    DID_NOT_APPEAR,
    CANCELLED
}
