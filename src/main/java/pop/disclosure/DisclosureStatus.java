package pop.disclosure;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where a disclosure stands. Follows from its facts alone; one that an agreement covers is authorised by it.
enum DisclosureStatus {
    ASKED("amber"),
    REFUSED("grey"),
    ON_ITS_WAY("blue"),
    STOPPED("purple"),
    TOLD("green"),
    RECEIVED("green");

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    ///
    /// A stop that comes while the channel has the message does not undo that it was told.
    static final Map<DisclosureStatus, Map<FactKind, DisclosureStatus>> EDGES = new EnumMap<>(Map.of(
            ASKED, Map.of(FactKind.AUTHORISED, ON_ITS_WAY, FactKind.REFUSED, REFUSED, FactKind.STOPPED, STOPPED),
            ON_ITS_WAY, Map.of(FactKind.TOLD, TOLD, FactKind.STOPPED, STOPPED),
            STOPPED, Map.of(FactKind.TOLD, TOLD),
            TOLD, Map.of(FactKind.RECEIVED, RECEIVED)));

    private final String colour;

    DisclosureStatus(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    boolean allows(FactKind fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    DisclosureStatus after(FactKind fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was asked for.
    static DisclosureStatus of(List<FactKind> facts) {
        var status = ASKED;
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }
}
