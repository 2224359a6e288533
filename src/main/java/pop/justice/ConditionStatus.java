package pop.justice;

import java.util.List;
import java.util.Map;

/// Where a condition stands. That its last day has passed is no status: whoever asks compares the dates.
enum ConditionStatus {
    STANDS,
    ENDED;

    static final Map<ConditionStatus, Map<ConditionFact.Kind, ConditionStatus>> EDGES = Map.of(
            STANDS,
            Map.of(
                    ConditionFact.Kind.VARIED, STANDS,
                    ConditionFact.Kind.CHECKED, STANDS,
                    ConditionFact.Kind.ENDED, ENDED));

    static final Life<ConditionStatus, ConditionFact.Kind> LIFE = new Life<>(STANDS, EDGES);

    static ConditionStatus of(List<ConditionFact.Kind> facts) {
        return LIFE.of(facts);
    }
}
