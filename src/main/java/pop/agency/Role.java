package pop.agency;

/// What a post lets its holder do. What it lets them see is decided by sharing alone.
public enum Role {
    TEAM_LEADER,
    SOCIAL_CARE_WORKER,
    POLICE_OFFICER,
    PEER_MENTOR,
    CUSTODY_PEER_MENTOR,
    CRISIS_OUTREACH_WORKER,
    INFORMATION_GOVERNANCE,
    RESEARCHER,
    ADMINISTRATOR,
    PARTNER_WORKER;

    /// Sits at the triage desk of the Positive Outcomes Project.
    public boolean triages() {
        return this == TEAM_LEADER || this == SOCIAL_CARE_WORKER || this == POLICE_OFFICER;
    }

    /// Sends referrals of many people at once, for their agency or their team.
    public boolean sendsFiles() {
        return triages() || this == PARTNER_WORKER;
    }

    /// May be in the team around a person, and lead it.
    public boolean supports() {
        return triages() || this == PEER_MENTOR;
    }
}
