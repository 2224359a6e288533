package pop.participation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whether a person takes part. Follows from its facts alone.
public enum ParticipationStatus {
    NOT_ASKED,
    AGREED,
    DECLINED,
    WITHDRAWN;

    /// Every allowed edge: from a status, a fact leads to the next. `docs/states.md` is drawn from it. One can always
    /// change one's mind; nobody becomes "not asked" again.
    static final Map<ParticipationStatus, Map<FactKind, ParticipationStatus>> EDGES = Map.of(
            NOT_ASKED,
            Map.of(
                    FactKind.EXPLAINED, NOT_ASKED,
                    FactKind.NOT_ASKED, NOT_ASKED,
                    FactKind.AGREED, AGREED,
                    FactKind.DECLINED, DECLINED,
                    FactKind.WITHDRAWN, WITHDRAWN),
            AGREED,
            Map.of(
                    FactKind.EXPLAINED, AGREED,
                    FactKind.AGREED, AGREED,
                    FactKind.DECLINED, DECLINED,
                    FactKind.WITHDRAWN, WITHDRAWN),
            DECLINED,
            Map.of(
                    FactKind.EXPLAINED, DECLINED,
                    FactKind.AGREED, AGREED,
                    FactKind.DECLINED, DECLINED,
                    FactKind.WITHDRAWN, WITHDRAWN),
            WITHDRAWN,
            Map.of(FactKind.EXPLAINED, WITHDRAWN, FactKind.AGREED, AGREED));

    Optional<ParticipationStatus> after(FactKind fact) {
        return Optional.ofNullable(EDGES.getOrDefault(this, Map.of()).get(fact));
    }

    /// The status that these facts, in their order, give.
    static ParticipationStatus of(List<FactKind> facts) {
        var status = NOT_ASKED;
        for (var fact : facts) {
            var here = status;
            status = here.after(fact).orElseThrow(() -> new IllegalArgumentException(fact + " cannot follow " + here));
        }
        return status;
    }

    /// Of two records of one person: a refusal before an agreement, an agreement before nothing.
    ParticipationStatus stricter(ParticipationStatus other) {
        return List.of(WITHDRAWN, DECLINED, AGREED, NOT_ASKED).stream()
                .filter(status -> status == this || status == other)
                .findFirst()
                .orElse(this);
    }
}
