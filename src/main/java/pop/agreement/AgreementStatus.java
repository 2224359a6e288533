package pop.agreement;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where an agreement stands. Follows from its facts and its dates alone.
enum AgreementStatus {
    DRAFT,
    IN_FORCE,
    UNDER_REVIEW,
    EXPIRED,
    ENDED;

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<AgreementStatus, Map<AgreementFact, AgreementStatus>> EDGES = edges();

    private static Map<AgreementStatus, Map<AgreementFact, AgreementStatus>> edges() {
        var edges = new EnumMap<AgreementStatus, Map<AgreementFact, AgreementStatus>>(AgreementStatus.class);
        edges.put(
                DRAFT,
                Map.of(
                        AgreementFact.DRAFTED, DRAFT,
                        AgreementFact.CHANGED, DRAFT,
                        AgreementFact.SIGNED, DRAFT,
                        AgreementFact.PUT_IN_FORCE, IN_FORCE,
                        AgreementFact.ENDED, ENDED));
        edges.put(IN_FORCE, onceInForce(IN_FORCE, AgreementFact.REVIEW_STARTED));
        edges.put(UNDER_REVIEW, onceInForce(UNDER_REVIEW, AgreementFact.REVIEWED));
        edges.put(
                EXPIRED,
                Map.of(
                        AgreementFact.PARTY_LEFT, EXPIRED,
                        AgreementFact.REPLACED, ENDED,
                        AgreementFact.ENDED, ENDED));
        edges.put(ENDED, Map.of());
        return edges;
    }

    private static Map<AgreementFact, AgreementStatus> onceInForce(AgreementStatus status, AgreementFact review) {
        return Map.of(
                review,
                UNDER_REVIEW,
                AgreementFact.PARTY_LEFT,
                status,
                AgreementFact.RAN_OUT,
                EXPIRED,
                AgreementFact.REPLACED,
                ENDED,
                AgreementFact.ENDED,
                ENDED);
    }

    boolean allows(AgreementFact fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    AgreementStatus after(AgreementFact fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; what runs out by date shows in [#on].
    static AgreementStatus of(List<AgreementFact> facts) {
        var status = DRAFT;
        for (var fact : facts) {
            status = status.after(fact);
        }
        return status;
    }

    /// The status on a day: what was put in force runs out by itself.
    AgreementStatus on(LocalDate day, Dates dates) {
        return runs() && dates.overOn(day) ? EXPIRED : this;
    }

    /// In force as far as its facts go; whether its dates still allow it, [#on] tells.
    boolean runs() {
        return this == IN_FORCE || this == UNDER_REVIEW;
    }
}
