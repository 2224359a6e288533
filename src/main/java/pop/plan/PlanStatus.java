package pop.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where a plan stands. Follows from its facts alone.
enum PlanStatus {
    DRAFT("amber"),
    CURRENT("green"),
    SUPERSEDED("grey");

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<PlanStatus, Map<PlanFact, PlanStatus>> EDGES = new EnumMap<>(Map.of(
            DRAFT, Map.of(PlanFact.AGREED, CURRENT, PlanFact.SUPERSEDED, SUPERSEDED),
            CURRENT, Map.of(PlanFact.AGREED, CURRENT, PlanFact.REVIEWED, CURRENT, PlanFact.SUPERSEDED, SUPERSEDED)));

    private final String colour;

    PlanStatus(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    boolean allows(PlanFact fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    PlanStatus after(PlanFact fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was begun.
    static PlanStatus of(List<PlanFact> facts) {
        var status = values()[0];
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }
}
