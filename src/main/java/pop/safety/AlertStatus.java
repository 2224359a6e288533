package pop.safety;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Whether an alert stands. Follows from its facts alone; that its review is due or its end is past follows from
/// the day (see [Alert#standing]) and changes nothing: it stands until somebody decides.
enum AlertStatus {
    IN_FORCE,
    LOWERED;

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<AlertStatus, Map<AlertFact, AlertStatus>> EDGES = new EnumMap<>(Map.of(
            IN_FORCE, Map.of(AlertFact.KEPT, IN_FORCE, AlertFact.CHANGED, IN_FORCE, AlertFact.LOWERED, LOWERED)));

    boolean allows(AlertFact fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    AlertStatus after(AlertFact fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was raised.
    static AlertStatus of(List<AlertFact> facts) {
        var status = IN_FORCE;
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }
}
