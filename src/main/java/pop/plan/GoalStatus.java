package pop.plan;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where a goal stands. Follows from its facts alone. A goal that was declined stays so; offering it again makes a new
/// one.
enum GoalStatus {
    PROPOSED("amber"),
    AGREED("blue"),
    IN_PROGRESS("teal"),
    MET("green"),
    PARTLY_MET("green"),
    NOT_MET("grey"),
    DECLINED("grey"),
    DEFERRED("purple");

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<GoalStatus, Map<GoalFact, GoalStatus>> EDGES = new EnumMap<>(Map.of(
            PROPOSED,
                    Map.of(
                            GoalFact.AGREED,
                            AGREED,
                            GoalFact.REWORDED,
                            PROPOSED,
                            GoalFact.DECLINED,
                            DECLINED,
                            GoalFact.DEFERRED,
                            DEFERRED),
            AGREED,
                    Map.of(
                            GoalFact.STARTED,
                            IN_PROGRESS,
                            GoalFact.REWORDED,
                            AGREED,
                            GoalFact.MET,
                            MET,
                            GoalFact.PARTLY_MET,
                            PARTLY_MET,
                            GoalFact.NOT_MET,
                            NOT_MET,
                            GoalFact.DECLINED,
                            DECLINED,
                            GoalFact.DEFERRED,
                            DEFERRED),
            IN_PROGRESS,
                    Map.of(
                            GoalFact.REWORDED,
                            IN_PROGRESS,
                            GoalFact.MET,
                            MET,
                            GoalFact.PARTLY_MET,
                            PARTLY_MET,
                            GoalFact.NOT_MET,
                            NOT_MET,
                            GoalFact.DECLINED,
                            DECLINED,
                            GoalFact.DEFERRED,
                            DEFERRED),
            DEFERRED, Map.of(GoalFact.AGREED, AGREED, GoalFact.DECLINED, DECLINED, GoalFact.DEFERRED, DEFERRED),
            DECLINED, Map.of(GoalFact.SET_ASIDE, DECLINED, GoalFact.OFFERED_AGAIN, DECLINED),
            MET, Map.of(GoalFact.REOPENED, IN_PROGRESS),
            PARTLY_MET, Map.of(GoalFact.REOPENED, IN_PROGRESS),
            NOT_MET, Map.of(GoalFact.REOPENED, IN_PROGRESS)));

    private final String colour;

    GoalStatus(String colour) {
        this.colour = colour;
    }

    String colour() {
        return colour;
    }

    boolean allows(GoalFact fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    GoalStatus after(GoalFact fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was proposed.
    static GoalStatus of(List<GoalFact> facts) {
        var status = values()[0];
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }

    /// Somebody works on it, or is about to.
    boolean isOpen() {
        return this == PROPOSED || this == AGREED || this == IN_PROGRESS;
    }

    boolean isAgreed() {
        return this == AGREED || this == IN_PROGRESS;
    }
}
