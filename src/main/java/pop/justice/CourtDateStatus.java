package pop.justice;

import java.util.List;
import java.util.Map;

/// Where a court date stands. Follows from its facts alone.
enum CourtDateStatus {
    EXPECTED,
    OVER,
    ADJOURNED,
    DID_NOT_APPEAR,
    CANCELLED;

    static final Map<CourtDateStatus, Map<CourtDateFactKind, CourtDateStatus>> EDGES = Map.of(
            EXPECTED,
            Map.of(
                    CourtDateFactKind.MOVED, EXPECTED,
                    CourtDateFactKind.OVER, OVER,
                    CourtDateFactKind.ADJOURNED, ADJOURNED,
                    CourtDateFactKind.DID_NOT_APPEAR, DID_NOT_APPEAR,
                    CourtDateFactKind.CANCELLED, CANCELLED));

    static final Life<CourtDateStatus, CourtDateFactKind> LIFE = new Life<>(EXPECTED, EDGES);

    static CourtDateStatus of(List<CourtDateFactKind> facts) {
        return LIFE.of(facts);
    }
}
