package pop.engagement;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where a spell of support stands. Follows from its facts alone.
public enum EngagementStatus {
    AWAITING_FIRST_CONTACT,
    ENGAGING,
    ACTIVE,
    PAUSED,
    PLANNED_ENDING,
    CLOSED;

    /// Every allowed edge but those in [#RETURNS]: from a status, a fact leads to the next. `docs/states.md` is drawn
    /// from both.
    static final Map<EngagementStatus, Map<FactKind, EngagementStatus>> EDGES = edges();

    /// A pause leads back to where the spell would stand without it: any of these.
    static final Map<EngagementStatus, Map<FactKind, Set<EngagementStatus>>> RETURNS = Map.of(
            PAUSED, Map.of(FactKind.RESUMED, EnumSet.of(AWAITING_FIRST_CONTACT, ENGAGING, ACTIVE, PLANNED_ENDING)));

    private static Map<EngagementStatus, Map<FactKind, EngagementStatus>> edges() {
        var edges = new EnumMap<EngagementStatus, Map<FactKind, EngagementStatus>>(EngagementStatus.class);
        edges.put(AWAITING_FIRST_CONTACT, awaiting());
        edges.put(
                ENGAGING,
                open(ENGAGING)
                        .and(FactKind.PLAN_AGREED, ACTIVE)
                        .and(FactKind.ENDING_PLANNED, PLANNED_ENDING)
                        .map());
        edges.put(
                ACTIVE,
                open(ACTIVE)
                        .and(FactKind.FIRST_CONTACT_MADE, ACTIVE)
                        .and(FactKind.ENDING_PLANNED, PLANNED_ENDING)
                        .map());
        edges.put(PAUSED, paused());
        edges.put(
                PLANNED_ENDING,
                open(PLANNED_ENDING)
                        .and(FactKind.FIRST_CONTACT_MADE, PLANNED_ENDING)
                        .and(FactKind.PLAN_AGREED, ACTIVE)
                        .map());
        edges.put(CLOSED, Map.of());
        return edges;
    }

    private static Map<FactKind, EngagementStatus> awaiting() {
        return open(AWAITING_FIRST_CONTACT)
                .and(FactKind.OPENED, AWAITING_FIRST_CONTACT)
                .and(FactKind.FIRST_CONTACT_MADE, ENGAGING)
                .and(FactKind.PLAN_AGREED, ACTIVE)
                .and(FactKind.ENDING_PLANNED, PLANNED_ENDING)
                .map();
    }

    private static Map<FactKind, EngagementStatus> paused() {
        return open(PAUSED)
                .and(FactKind.FIRST_CONTACT_MADE, PAUSED)
                .and(FactKind.PLAN_AGREED, PAUSED)
                .and(FactKind.ENDING_PLANNED, PAUSED)
                .map();
    }

    /// What may happen in every open state; pausing and closing among it.
    private static Edges open(EngagementStatus here) {
        return new Edges(new EnumMap<>(FactKind.class))
                .and(FactKind.ASSIGNED, here)
                .and(FactKind.PAUSED, PAUSED)
                .and(FactKind.CLOSING_PROPOSED, here)
                .and(FactKind.CLOSING_REFUSED, here)
                .and(FactKind.CLOSED, CLOSED);
    }

    private record Edges(Map<FactKind, EngagementStatus> map) {
        Edges and(FactKind fact, EngagementStatus to) {
            map.put(fact, to);
            return this;
        }
    }

    /// The status after a fact, if it may follow.
    ///
    /// @param beneath where it would stand without a pause
    Optional<EngagementStatus> after(FactKind fact, EngagementStatus beneath) {
        if (this == PAUSED && fact == FactKind.RESUMED) {
            return Optional.of(beneath);
        }
        return EDGES.getOrDefault(beneath, Map.of()).containsKey(fact)
                ? Optional.ofNullable(EDGES.getOrDefault(this, Map.of()).get(fact))
                : Optional.empty();
    }

    /// The status that these facts, in their order, give.
    static EngagementStatus of(List<FactKind> facts) {
        var status = AWAITING_FIRST_CONTACT;
        for (int next = 0; next < facts.size(); next++) {
            var fact = facts.get(next);
            var here = status;
            status = here.after(fact, beneath(facts.subList(0, next)))
                    .orElseThrow(() -> new IllegalArgumentException(fact + " cannot follow " + here));
        }
        return status;
    }

    /// Where it would stand without its pauses. The viewer's role may not be shown every fact (a custody, a hospital);
    /// those that move it along are shown to all who support the person.
    static EngagementStatus beneath(List<FactKind> facts) {
        var status = AWAITING_FIRST_CONTACT;
        for (var fact : facts) {
            if (fact != FactKind.PAUSED) {
                status = EDGES.getOrDefault(status, Map.of()).getOrDefault(fact, status);
            }
        }
        return status;
    }

    public boolean isOpen() {
        return this != CLOSED;
    }
}
