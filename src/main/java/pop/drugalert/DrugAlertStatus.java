package pop.drugalert;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Whether a drug warning still holds, by its facts alone. That its last day is over follows from the clock
/// ([DrugAlert#stands]).
enum DrugAlertStatus {
    STANDS,
    WITHDRAWN;

    /// `docs/states.md` is drawn from it.
    static final Map<DrugAlertStatus, Map<DrugAlertFact, DrugAlertStatus>> EDGES =
            new EnumMap<>(Map.of(STANDS, Map.of(DrugAlertFact.CORRECTED, STANDS, DrugAlertFact.WITHDRAWN, WITHDRAWN)));

    boolean allows(DrugAlertFact fact) {
        return EDGES.getOrDefault(this, Map.of()).containsKey(fact);
    }

    /// @throws IllegalArgumentException when the fact cannot follow: ask [#allows] first
    DrugAlertStatus after(DrugAlertFact fact) {
        var next = EDGES.getOrDefault(this, Map.of()).get(fact);
        if (next == null) {
            throw new IllegalArgumentException(fact + " cannot follow " + this);
        }
        return next;
    }

    /// The status that these facts, in their order, give; the first is that it was put up.
    static DrugAlertStatus of(List<DrugAlertFact> facts) {
        var status = STANDS;
        for (var fact : facts.subList(1, facts.size())) {
            status = status.after(fact);
        }
        return status;
    }
}
