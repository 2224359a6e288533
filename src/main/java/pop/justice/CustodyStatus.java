package pop.justice;

import java.util.List;
import java.util.Map;

/// Where a custody notice stands. That its time has run out is no status: whoever asks compares the times.
enum CustodyStatus {
    STANDS,
    RELEASED,
    TAKEN_BACK;

    static final Map<CustodyStatus, Map<CustodyFactKind, CustodyStatus>> EDGES = Map.of(
            STANDS,
            Map.of(
                    CustodyFactKind.CONFIRMED, STANDS,
                    CustodyFactKind.NOTED, STANDS,
                    CustodyFactKind.RELEASED, RELEASED,
                    CustodyFactKind.TAKEN_BACK, TAKEN_BACK),
            RELEASED,
            Map.of(CustodyFactKind.NOTED, RELEASED));

    static final Life<CustodyStatus, CustodyFactKind> LIFE = new Life<>(STANDS, EDGES);

    static CustodyStatus of(List<CustodyFactKind> facts) {
        return LIFE.of(facts);
    }
}
