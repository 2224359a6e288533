package pop.sharing;

/// What a grant opens: the referrals about a person, or the support given to them as well.
public enum Scope {
    REFERRAL,
    SUPPORT
}
