package pop.referral;

import pop.agency.Agencies;

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
    NOT_KNOWN;

    /// What somebody who works for such an agency mostly is; they may say otherwise.
    static Source usual(Agencies.Kind kind) {
        return switch (kind) {
            case HSCP, HEALTH -> HEALTH_AND_SOCIAL_CARE;
            case POLICE -> POLICE;
            case COURT_AND_JUSTICE -> COURT_AND_JUSTICE;
            case THIRD_SECTOR, HOUSING -> THIRD_SECTOR;
            case OTHER -> OTHER;
        };
    }
}
