package pop.onward;

/// In which way somebody is sent to a service.
public enum Mode {
    /// They are told where to go: nothing personal leaves.
    SIGNPOST,
    /// We go with them, or introduce them.
    WARM_HANDOVER,
    /// Something about them is sent.
    REFERRAL
}
