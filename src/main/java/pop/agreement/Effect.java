package pop.agreement;

/// What a clause does.
enum Effect {
    SHARE,
    WITHHOLD
}
