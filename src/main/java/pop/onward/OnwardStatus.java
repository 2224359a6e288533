package pop.onward;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.Map.entry;

/// Where an onward referral stands. Follows from its facts, and from the clock: who does not answer in time has not
/// responded. The stored status is therefore never `NO_RESPONSE`.
public enum OnwardStatus {
    DRAFT("grey"),
    AGREED_BY_PERSON("amber"),
    /// A signpost: they have what they need to go there.
    GIVEN("blue"),
    SENT("blue"),
    NO_RESPONSE("red"),
    ESCALATED("red"),
    RECEIVED("blue"),
    ACCEPTED("teal"),
    WAITING_LIST("amber"),
    FIRST_CONTACT("teal"),
    SEEN("teal"),
    OUTCOME("green"),
    ON_HOLD("grey"),
    DECLINED("purple"),
    REROUTED("grey"),
    REVOKED("grey"),
    ENTERED_IN_ERROR("grey");

    private static final Set<OnwardStatus> OVER = Set.of(OUTCOME, DECLINED, REROUTED, REVOKED, ENTERED_IN_ERROR);
    private static final Set<OnwardStatus> SILENT = Set.of(SENT, RECEIVED, ESCALATED);

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<OnwardStatus, Map<FactKind, OnwardStatus>> EDGES = new EnumMap<>(Map.ofEntries(
            entry(DRAFT, ends(Map.of(FactKind.AGREED, AGREED_BY_PERSON, FactKind.GIVEN, GIVEN))),
            entry(AGREED_BY_PERSON, ends(Map.of(FactKind.SENT, SENT))),
            entry(GIVEN, ends(Map.of(FactKind.SEEN, SEEN))),
            entry(SENT, waits(Map.of(FactKind.RECEIVED, RECEIVED))),
            entry(NO_RESPONSE, waits(Map.of(FactKind.RECEIVED, RECEIVED))),
            entry(ESCALATED, waits(Map.of(FactKind.RECEIVED, RECEIVED))),
            entry(RECEIVED, waits(Map.of(FactKind.ACCEPTED, ACCEPTED, FactKind.WAITING_LISTED, WAITING_LIST))),
            entry(
                    WAITING_LIST,
                    ends(Map.of(
                            FactKind.ACCEPTED,
                            ACCEPTED,
                            FactKind.WAITING_LISTED,
                            WAITING_LIST,
                            FactKind.HELD,
                            ON_HOLD))),
            entry(
                    ACCEPTED,
                    ends(Map.of(
                            FactKind.FIRST_CONTACT,
                            FIRST_CONTACT,
                            FactKind.HELD,
                            ON_HOLD,
                            FactKind.CONTRADICTED,
                            ACCEPTED))),
            entry(
                    FIRST_CONTACT,
                    ends(Map.of(FactKind.SEEN, SEEN, FactKind.HELD, ON_HOLD, FactKind.CONTRADICTED, FIRST_CONTACT))),
            entry(
                    SEEN,
                    Map.of(
                            FactKind.OUTCOME,
                            OUTCOME,
                            FactKind.REVOKED,
                            REVOKED,
                            FactKind.ENTERED_IN_ERROR,
                            ENTERED_IN_ERROR,
                            FactKind.CONTRADICTED,
                            SEEN)),
            entry(ON_HOLD, ends(Map.of(FactKind.CONTRADICTED, ON_HOLD))),
            entry(OUTCOME, over(OUTCOME)),
            entry(DECLINED, over(DECLINED)),
            entry(REROUTED, over(REROUTED)),
            entry(REVOKED, Map.of(FactKind.ENTERED_IN_ERROR, ENTERED_IN_ERROR))));

    /// What was held goes on where it stood.
    static final Map<OnwardStatus, Map<FactKind, Set<OnwardStatus>>> RETURNS = Map.of(
            ON_HOLD,
            Map.of(FactKind.RESUMED, Set.of(SENT, ESCALATED, RECEIVED, WAITING_LIST, ACCEPTED, FIRST_CONTACT)));

    private final String colour;

    OnwardStatus(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    /// Nothing is waited for any more.
    public boolean isOver() {
        return OVER.contains(this);
    }

    /// What was told with it is not to be used any more.
    boolean isWithdrawn() {
        return this == REVOKED || this == ENTERED_IN_ERROR;
    }

    /// Whether silence after its time is no response.
    boolean waitsForAnswer() {
        return SILENT.contains(this);
    }

    public boolean allows(FactKind fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact)
                || RETURNS.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// The status that these facts, in their order, give; the first is that it was drafted.
    ///
    /// @throws IllegalArgumentException when one of them cannot follow
    public static OnwardStatus of(List<FactKind> facts) {
        var status = DRAFT;
        var held = DRAFT;
        for (var fact : facts.subList(1, facts.size())) {
            if (fact == FactKind.HELD) {
                held = status;
            }
            status = status == ON_HOLD && fact == FactKind.RESUMED ? held : status.after(fact);
        }
        return status;
    }

    private OnwardStatus after(FactKind fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// As a FHIR Task has it; what never left is a draft there.
    ///
    /// @param outcome how it ended, of what has ended with an outcome
    public String fhirTask(@Nullable Outcome outcome) {
        return switch (this) {
            case DRAFT, AGREED_BY_PERSON -> "draft";
            case SENT, NO_RESPONSE, ESCALATED -> "requested";
            case RECEIVED -> "received";
            case ACCEPTED -> "accepted";
            case WAITING_LIST, ON_HOLD -> "on-hold";
            case FIRST_CONTACT, SEEN -> "in-progress";
            case DECLINED -> "rejected";
            case OUTCOME -> outcome != null && outcome.isFailure() ? "failed" : "completed";
            case REROUTED, REVOKED -> "cancelled";
            case GIVEN -> "completed";
            case ENTERED_IN_ERROR -> "entered-in-error";
        };
    }

    private static Map<FactKind, OnwardStatus> ends(Map<FactKind, OnwardStatus> besides) {
        var edges = new EnumMap<FactKind, OnwardStatus>(besides);
        edges.put(FactKind.DECLINED, DECLINED);
        edges.put(FactKind.REVOKED, REVOKED);
        edges.put(FactKind.ENTERED_IN_ERROR, ENTERED_IN_ERROR);
        return edges;
    }

    private static Map<FactKind, OnwardStatus> waits(Map<FactKind, OnwardStatus> besides) {
        var edges = ends(besides);
        edges.put(FactKind.ESCALATED, ESCALATED);
        edges.put(FactKind.REROUTED, REROUTED);
        edges.put(FactKind.HELD, ON_HOLD);
        return edges;
    }

    private static Map<FactKind, OnwardStatus> over(OnwardStatus stays) {
        return Map.of(FactKind.CONTRADICTED, stays, FactKind.ENTERED_IN_ERROR, ENTERED_IN_ERROR);
    }
}
