package pop.sharing;

/// Why a grant was given.
public enum Basis {
    REFERRAL,
    ENGAGEMENT,
    LINK,
    EMERGENCY,
    REQUEST,
    /// They sent the person on to a service, and follow that alone (`sharing.following`).
    ONWARD
}
