package pop.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where a step stands. Follows from its facts alone.
enum ActionStatus {
    OPEN("grey"),
    DOING("teal"),
    BLOCKED("amber"),
    DONE("green"),
    NOT_NEEDED("grey");

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<ActionStatus, Map<ActionFact, ActionStatus>> EDGES = new EnumMap<>(Map.of(
            OPEN,
                    Map.of(
                            ActionFact.STARTED,
                            DOING,
                            ActionFact.CHANGED,
                            OPEN,
                            ActionFact.DONE,
                            DONE,
                            ActionFact.NOT_NEEDED,
                            NOT_NEEDED,
                            ActionFact.BLOCKED,
                            BLOCKED),
            DOING,
                    Map.of(
                            ActionFact.CHANGED,
                            DOING,
                            ActionFact.DONE,
                            DONE,
                            ActionFact.NOT_NEEDED,
                            NOT_NEEDED,
                            ActionFact.BLOCKED,
                            BLOCKED),
            BLOCKED,
                    Map.of(
                            ActionFact.STARTED,
                            DOING,
                            ActionFact.CHANGED,
                            BLOCKED,
                            ActionFact.DONE,
                            DONE,
                            ActionFact.NOT_NEEDED,
                            NOT_NEEDED,
                            ActionFact.BLOCKED,
                            BLOCKED),
            DONE, Map.of(ActionFact.REOPENED, OPEN),
            NOT_NEEDED, Map.of(ActionFact.REOPENED, OPEN)));

    private final String colour;

    ActionStatus(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    boolean allows(ActionFact fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    ActionStatus after(ActionFact fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was opened.
    static ActionStatus of(List<ActionFact> facts) {
        var status = values()[0];
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }

    boolean isOpen() {
        return this == OPEN || this == DOING || this == BLOCKED;
    }
}
