package pop.justice;

import pop.rule.Refused;

import java.util.List;
import java.util.Map;

/// How facts lead from one status to the next: the same arithmetic for the three lives in this room.
record Life<S extends Enum<S>, F extends Enum<F>>(S first, Map<S, Map<F, S>> edges) {

    /// @throws Refused when the fact cannot follow: the page it was asked from is stale
    S after(S status, F fact) {
        var next = edges.getOrDefault(status, Map.of()).get(fact);
        if (next == null) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was recorded.
    S of(List<F> facts) {
        var status = first;
        for (var fact : facts.subList(1, facts.size())) {
            status = after(status, fact);
        }
        return status;
    }
}
