package pop.referral;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where a referral stands. Follows from its facts alone.
enum ReferralStatus {
    DRAFT,
    SUBMITTED,
    IN_TRIAGE,
    INFORMATION_REQUESTED,
    ACCEPTED,
    DECLINED,
    REDIRECTED,
    JOINED,
    WITHDRAWN,
    EXPIRED;

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it.
    static final Map<ReferralStatus, Map<FactKind, ReferralStatus>> EDGES = edges();

    private static Map<ReferralStatus, Map<FactKind, ReferralStatus>> edges() {
        var edges = new EnumMap<ReferralStatus, Map<FactKind, ReferralStatus>>(ReferralStatus.class);
        for (var status : values()) {
            edges.put(status, Map.of());
        }
        edges.put(
                DRAFT,
                Map.of(
                        FactKind.DRAFTED, DRAFT,
                        FactKind.SUBMITTED, SUBMITTED,
                        FactKind.WITHDRAWN, WITHDRAWN,
                        FactKind.EXPIRED, EXPIRED));
        edges.put(
                SUBMITTED,
                Map.of(
                        FactKind.TRIAGE_STARTED, IN_TRIAGE,
                        FactKind.INFORMATION_GIVEN, SUBMITTED,
                        FactKind.WITHDRAWN, WITHDRAWN));
        edges.put(IN_TRIAGE, whileInTriage());
        edges.put(INFORMATION_REQUESTED, whileInTriage());
        return edges;
    }

    private static Map<FactKind, ReferralStatus> whileInTriage() {
        return Map.of(
                FactKind.INFORMATION_REQUESTED, INFORMATION_REQUESTED,
                FactKind.INFORMATION_GIVEN, IN_TRIAGE,
                FactKind.ACCEPTED, ACCEPTED,
                FactKind.DECLINED, DECLINED,
                FactKind.REDIRECTED, REDIRECTED,
                FactKind.JOINED, JOINED,
                FactKind.WITHDRAWN, WITHDRAWN);
    }

    boolean allows(FactKind fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    ReferralStatus after(FactKind fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give.
    static ReferralStatus of(List<FactKind> facts) {
        var status = DRAFT;
        for (var fact : facts) {
            status = status.after(fact);
        }
        return status;
    }

    boolean isOpen() {
        return this == DRAFT || awaitsUs() || this == INFORMATION_REQUESTED;
    }

    boolean awaitsUs() {
        return this == SUBMITTED || this == IN_TRIAGE;
    }

    boolean isDecided() {
        return this == ACCEPTED || this == DECLINED || this == REDIRECTED || this == JOINED;
    }
}
