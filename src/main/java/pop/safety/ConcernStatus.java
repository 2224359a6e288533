package pop.safety;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where a concern stands. Follows from its facts alone.
enum ConcernStatus {
    RAISED("red"),
    TOLD("amber"),
    ACKNOWLEDGED("blue"),
    OUTCOME("green"),
    WITHDRAWN_IN_ERROR("grey");

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<ConcernStatus, Map<ConcernFact, ConcernStatus>> EDGES = new EnumMap<>(Map.of(
            RAISED,
                    Map.of(
                            ConcernFact.ADDED_TO, RAISED,
                            ConcernFact.ROUTE_ADDED, RAISED,
                            ConcernFact.TOLD_IN_PART, RAISED,
                            ConcernFact.TOLD, TOLD,
                            ConcernFact.WITHDRAWN_IN_ERROR, WITHDRAWN_IN_ERROR),
            TOLD,
                    Map.of(
                            ConcernFact.ADDED_TO, TOLD,
                            ConcernFact.ROUTE_ADDED, RAISED,
                            ConcernFact.TOLD, TOLD,
                            ConcernFact.ACKNOWLEDGED, ACKNOWLEDGED,
                            ConcernFact.FOLLOWED_UP, TOLD,
                            ConcernFact.OUTCOME, OUTCOME,
                            ConcernFact.WITHDRAWN_IN_ERROR, WITHDRAWN_IN_ERROR),
            ACKNOWLEDGED,
                    Map.of(
                            ConcernFact.ADDED_TO, ACKNOWLEDGED,
                            ConcernFact.ROUTE_ADDED, RAISED,
                            ConcernFact.TOLD, ACKNOWLEDGED,
                            ConcernFact.FOLLOWED_UP, ACKNOWLEDGED,
                            ConcernFact.OUTCOME, OUTCOME,
                            ConcernFact.WITHDRAWN_IN_ERROR, WITHDRAWN_IN_ERROR),
            OUTCOME,
                    Map.of(
                            ConcernFact.ADDED_TO,
                            OUTCOME,
                            ConcernFact.ROUTE_ADDED,
                            RAISED,
                            ConcernFact.OUTCOME,
                            OUTCOME)));

    private final String colour;

    ConcernStatus(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    boolean open() {
        return allows(ConcernFact.WITHDRAWN_IN_ERROR);
    }

    boolean allows(ConcernFact fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    ConcernStatus after(ConcernFact fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was raised.
    static ConcernStatus of(List<ConcernFact> facts) {
        var status = RAISED;
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }
}
