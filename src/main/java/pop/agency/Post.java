package pop.agency;

/// A worker in a role, as it stands: their team is where they sit, their agency employs them.
public record Post(
        PostId id,
        WorkerId worker,
        String name,
        Role role,
        TeamId team,
        String teamName,
        AgencyId agency,
        String agencyName) {}
