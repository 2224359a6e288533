package pop.directory;

import pop.rule.Refused;

import java.util.List;
import java.util.Map;

import static java.util.Map.entry;

/// Where a service stands.
public enum ServiceStatus {
    ACTIVE,
    /// Takes nobody on for now.
    PAUSED,
    CLOSED;

    static final Map<ServiceStatus, Map<FactKind, ServiceStatus>> EDGES = Map.of(
            ACTIVE,
            Map.ofEntries(
                    entry(FactKind.CHANGED, ACTIVE),
                    entry(FactKind.CONFIRMED, ACTIVE),
                    entry(FactKind.CAPACITY, ACTIVE),
                    entry(FactKind.ASKED, ACTIVE),
                    entry(FactKind.UNREACHED, ACTIVE),
                    entry(FactKind.DOUBTED, ACTIVE),
                    entry(FactKind.PAUSED, PAUSED),
                    entry(FactKind.CLOSED, CLOSED)),
            PAUSED,
            Map.ofEntries(
                    entry(FactKind.CHANGED, PAUSED),
                    entry(FactKind.CONFIRMED, PAUSED),
                    entry(FactKind.CAPACITY, PAUSED),
                    entry(FactKind.UNREACHED, PAUSED),
                    entry(FactKind.DOUBTED, PAUSED),
                    entry(FactKind.REOPENED, ACTIVE),
                    entry(FactKind.CLOSED, CLOSED)),
            CLOSED,
            Map.ofEntries(
                    entry(FactKind.CHANGED, CLOSED),
                    entry(FactKind.UNREACHED, CLOSED),
                    entry(FactKind.DOUBTED, CLOSED),
                    entry(FactKind.REOPENED, ACTIVE)));

    /// @throws Refused when the fact cannot follow: the page it was asked from is stale
    ServiceStatus after(FactKind fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was listed.
    static ServiceStatus of(List<FactKind> facts) {
        var status = ACTIVE;
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }
}
