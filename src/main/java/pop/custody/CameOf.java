package pop.custody;

/// Whether somebody went to a service that they were given.
enum CameOf {
    WENT,
    DID_NOT_GO,
    NOT_KNOWN
}
