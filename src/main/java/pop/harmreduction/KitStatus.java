package pop.harmreduction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What became of a kit. Follows from its facts alone; that it is expired follows from the day.
enum KitStatus {
    SUPPLIED,
    /// Told of by the person.
    TOLD_OF,
    USED,
    LOST,
    RETURNED,
    REPLACED,
    MISTAKEN;

    private static final Map<KitFactKind, KitStatus> ENDS = new EnumMap<>(Map.of(
            KitFactKind.USED, USED,
            KitFactKind.LOST, LOST,
            KitFactKind.RETURNED, RETURNED,
            KitFactKind.REPLACED, REPLACED,
            KitFactKind.MISTAKEN, MISTAKEN));

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<KitStatus, Map<KitFactKind, KitStatus>> EDGES =
            new EnumMap<>(Map.of(SUPPLIED, ENDS, TOLD_OF, ENDS));

    /// Somebody still has it.
    boolean stands() {
        return EDGES.containsKey(this);
    }

    boolean allows(KitFactKind fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    KitStatus after(KitFactKind fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was supplied or told of.
    static KitStatus of(List<KitFactKind> facts) {
        var status = facts.getFirst() == KitFactKind.TOLD_OF ? TOLD_OF : SUPPLIED;
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }
}
