package pop.justice;

/// What may become known of somebody in custody.
enum CustodyFactKind {
    TOLD,
    CONFIRMED,
    NOTED,
    RELEASED,
    TAKEN_BACK
}
