package pop.access;

import java.util.Map;

/// Where a declared conflict of interest stands.
enum ConflictStatus {
    STANDS,
    LIFTED;

    static final Map<ConflictStatus, Map<FactKind, ConflictStatus>> EDGES =
            Map.of(STANDS, Map.of(FactKind.DECLARED, STANDS, FactKind.LIFTED, LIFTED));

    static final Life<ConflictStatus> LIFE = new Life<>(STANDS, EDGES);
}
