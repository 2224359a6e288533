package pop.access;

import pop.rule.Refused;

import java.util.List;
import java.util.Map;

/// How facts lead from one status to the next; the same arithmetic for each life in this room.
record Life<S extends Enum<S>>(S first, Map<S, Map<FactKind, S>> edges) {

    /// @throws Refused when the fact cannot follow
    S after(S status, FactKind fact) {
        var next = edges.getOrDefault(status, Map.of()).get(fact);
        if (next == null) {
            throw new Refused("access.not-now", status);
        }
        return next;
    }

    /// The status that these facts, in their order, give.
    S of(List<FactKind> facts) {
        var status = first;
        for (var fact : facts) {
            status = after(status, fact);
        }
        return status;
    }
}
