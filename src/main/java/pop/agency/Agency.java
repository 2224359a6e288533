package pop.agency;

/// A partner agency that exists today.
public record Agency(AgencyId id, String name, String kind) {}
