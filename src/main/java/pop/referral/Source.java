package pop.referral;

/// Where a referral came from, for counting how wide the door is.
public enum Source {
    POLICE,
    HEALTH_AND_SOCIAL_CARE,
    THIRD_SECTOR,
    COURT_AND_JUSTICE,
    CUSTODY_PEER_MENTOR,
    FAMILY,
    SELF,
    OTHER,
    NOT_KNOWN
}
