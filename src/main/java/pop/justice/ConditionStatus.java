package pop.justice;

import java.util.List;
import java.util.Map;

/// Where a condition stands. That its last day has passed is no status: whoever asks compares the dates.
enum ConditionStatus {
    STANDS,
    ENDED;

    static final Map<ConditionStatus, Map<ConditionFactKind, ConditionStatus>> EDGES = Map.of(
            STANDS,
            Map.of(
                    ConditionFactKind.VARIED, STANDS,
                    ConditionFactKind.CHECKED, STANDS,
                    ConditionFactKind.ENDED, ENDED));

    static final Life<ConditionStatus, ConditionFactKind> LIFE = new Life<>(STANDS, EDGES);

    static ConditionStatus of(List<ConditionFactKind> facts) {
        return LIFE.of(facts);
    }
}
