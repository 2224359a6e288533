package pop.custody;

/// What became of a try to reach somebody after release (lifecycles).
enum Tried {
    CONTACTED,
    NO_ANSWER,
    COULD_NOT_REACH,
    DECLINED_NOW
}
