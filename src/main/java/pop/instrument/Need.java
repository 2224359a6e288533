package pop.instrument;

/// What has to be on record before an instrument may be used.
enum Need {
    LICENCE,
    APPROVAL,
    TRAINING
}
