package pop.ladder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Whether somebody is looked for. Follows from facts alone; looking ends by itself only when they are found.
enum TraceStatus {
    LOOKING,
    REACHED,
    WHEREABOUTS_KNOWN,
    CALLED_OFF;

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<TraceStatus, Map<TraceFactKind, TraceStatus>> EDGES = new EnumMap<>(Map.of(
            LOOKING,
            Map.of(
                    TraceFactKind.SEEN,
                    LOOKING,
                    TraceFactKind.TRACED,
                    WHEREABOUTS_KNOWN,
                    TraceFactKind.REACHED,
                    REACHED,
                    TraceFactKind.CALLED_OFF,
                    CALLED_OFF)));

    /// @throws IllegalArgumentException when the fact cannot follow
    TraceStatus after(TraceFactKind fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it began.
    static TraceStatus of(List<TraceFactKind> facts) {
        var status = LOOKING;
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }
}
