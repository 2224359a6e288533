package pop.access;

import java.util.Map;

/// Where a request for access stands. A grant also ends by itself, on its day.
enum RequestStatus {
    ASKED,
    GRANTED,
    REFUSED,
    ENDED;

    static final Map<RequestStatus, Map<FactKind, RequestStatus>> EDGES = Map.of(
            ASKED, Map.of(FactKind.ASKED, ASKED, FactKind.GRANTED, GRANTED, FactKind.REFUSED, REFUSED),
            GRANTED, Map.of(FactKind.TAKEN_BACK, ENDED));

    static final Life<RequestStatus> LIFE = new Life<>(ASKED, EDGES);
}
