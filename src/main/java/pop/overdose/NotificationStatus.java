package pop.overdose;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Map.entry;

/// Where a notification stands. Follows from its facts alone; those that lead nowhere leave it where it is.
enum NotificationStatus {
    DRAFTED("grey"),
    OUT_OF_SCOPE("grey"),
    /// Kept, and not sent: no agreement covers it today.
    IN_SCOPE("amber"),
    SENT("red"),
    ACKNOWLEDGED("blue"),
    ATTEMPTED("blue"),
    CONTACTED("teal"),
    REFUSED("purple"),
    NOT_TRACED("amber"),
    ALREADY_IN_CARE("green"),
    DIED("grey"),
    INTERVENED("green"),
    CLOSED("grey"),
    PURGED("grey");

    private static final Map<NotificationFact, NotificationStatus> RESPONSE = Map.ofEntries(
            entry(NotificationFact.ACKNOWLEDGED, ACKNOWLEDGED),
            entry(NotificationFact.ATTEMPTED, ATTEMPTED),
            entry(NotificationFact.CONTACTED, CONTACTED),
            entry(NotificationFact.REFUSED, REFUSED),
            entry(NotificationFact.NOT_TRACED, NOT_TRACED),
            entry(NotificationFact.ALREADY_IN_CARE, ALREADY_IN_CARE),
            entry(NotificationFact.DIED, DIED),
            entry(NotificationFact.CLOSED, CLOSED));

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    ///
    /// Somebody who refused, or was not found, may be met later; what is closed is opened again by whoever meets
    /// them. Of somebody who was met, another attempt changes nothing.
    static final Map<NotificationStatus, Map<NotificationFact, NotificationStatus>> EDGES = edges();

    private static final Set<NotificationFact> ASIDE = EnumSet.of(
            NotificationFact.CORRECTED,
            NotificationFact.CORRECTION_READ,
            NotificationFact.CALLED,
            NotificationFact.TOLD_BACK,
            NotificationFact.HELD,
            NotificationFact.HOLD_ENDED);

    private static final Set<NotificationStatus> NEVER_LEFT = EnumSet.of(DRAFTED, OUT_OF_SCOPE, IN_SCOPE);

    private final String colour;

    NotificationStatus(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    private static Map<NotificationStatus, Map<NotificationFact, NotificationStatus>> edges() {
        var edges =
                new EnumMap<NotificationStatus, Map<NotificationFact, NotificationStatus>>(NotificationStatus.class);
        edges.put(
                DRAFTED,
                Map.of(NotificationFact.FOUND_OUT_OF_SCOPE, OUT_OF_SCOPE, NotificationFact.FOUND_IN_SCOPE, IN_SCOPE));
        edges.put(
                IN_SCOPE,
                Map.of(NotificationFact.SENT, SENT, NotificationFact.DIED, DIED, NotificationFact.CLOSED, CLOSED));
        for (var open : List.of(SENT, ACKNOWLEDGED, ATTEMPTED, NOT_TRACED)) {
            edges.put(open, RESPONSE);
        }
        edges.put(REFUSED, but(RESPONSE, NotificationFact.NOT_TRACED));
        edges.put(CONTACTED, helped(CONTACTED));
        edges.put(ALREADY_IN_CARE, helped(ALREADY_IN_CARE));
        edges.put(INTERVENED, helped(INTERVENED));
        edges.put(DIED, Map.of(NotificationFact.CLOSED, CLOSED));
        edges.put(CLOSED, closed());
        return edges;
    }

    /// They were met: to come again takes nothing back.
    private static Map<NotificationFact, NotificationStatus> helped(NotificationStatus stays) {
        var edges = but(RESPONSE, NotificationFact.NOT_TRACED);
        edges.put(NotificationFact.ACKNOWLEDGED, stays);
        edges.put(NotificationFact.ATTEMPTED, stays);
        edges.put(NotificationFact.CONTACTED, stays);
        edges.put(NotificationFact.INTERVENED, INTERVENED);
        return edges;
    }

    private static Map<NotificationFact, NotificationStatus> closed() {
        var edges = but(RESPONSE, NotificationFact.CLOSED);
        edges.put(NotificationFact.PURGED, PURGED);
        return edges;
    }

    private static Map<NotificationFact, NotificationStatus> but(
            Map<NotificationFact, NotificationStatus> edges, NotificationFact left) {
        var rest = new EnumMap<NotificationFact, NotificationStatus>(edges);
        rest.remove(left);
        return rest;
    }

    boolean allows(NotificationFact fact) {
        return ASIDE.contains(fact)
                ? this != PURGED && this != OUT_OF_SCOPE
                : EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    NotificationStatus after(NotificationFact fact) {
        if (!allows(fact)) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return EDGES.getOrDefault(this, Map.of()).getOrDefault(fact, this);
    }

    /// The status that these facts, in their order, give; the first is that it was drafted.
    static NotificationStatus of(List<NotificationFact> facts) {
        var status = DRAFTED;
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }

    /// The outreach team has something to do about it.
    boolean isOpen() {
        return hasLeft() && this != CLOSED && this != PURGED;
    }

    boolean hasLeft() {
        return !NEVER_LEFT.contains(this);
    }
}
