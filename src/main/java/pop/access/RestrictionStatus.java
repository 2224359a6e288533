package pop.access;

import java.util.Map;

/// Where the restriction of a person's record stands.
enum RestrictionStatus {
    IN_PLACE,
    LIFTED;

    static final Map<RestrictionStatus, Map<FactKind, RestrictionStatus>> EDGES = Map.of(
            IN_PLACE,
            Map.of(
                    FactKind.RESTRICTED, IN_PLACE,
                    FactKind.EXCEPTIONS_CHANGED, IN_PLACE,
                    FactKind.LIFTED, LIFTED));

    static final Life<RestrictionStatus> LIFE = new Life<>(IN_PLACE, EDGES);
}
