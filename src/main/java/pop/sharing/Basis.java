package pop.sharing;

/// Why a grant was given.
public enum Basis {
    REFERRAL,
    ENGAGEMENT,
    LINK,
    EMERGENCY,
    REQUEST
}
