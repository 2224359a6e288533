package pop.access;

import java.util.Map;

/// Where emergency access stands. Follows from its facts, and from the clock: what has run out has ended.
enum EmergencyStatus {
    ASKED,
    NOT_OPENED,
    OPENED,
    ENDED,
    REVIEWED,
    FOLLOWED_UP;

    static final Map<EmergencyStatus, Map<FactKind, EmergencyStatus>> EDGES = Map.of(
            ASKED, Map.of(FactKind.OPENED, OPENED, FactKind.NOT_OPENED, NOT_OPENED),
            OPENED, Map.of(FactKind.STOPPED, ENDED, FactKind.RAN_OUT, ENDED),
            ENDED, Map.of(FactKind.REVIEWED, REVIEWED),
            REVIEWED, Map.of(FactKind.FOLLOWED_UP, FOLLOWED_UP));

    static final Life<EmergencyStatus> LIFE = new Life<>(ASKED, EDGES);
}
