package pop.access;

import java.time.Instant;
import java.util.UUID;

/// One thing that happened to a decision on access.
///
/// @param code a reason or verdict, as its enum has it; may be blank
record Fact(FactKind kind, UUID by, Instant at, String code, String note) {

    static Fact plain(FactKind kind, UUID by, Instant at) {
        return new Fact(kind, by, at, "", "");
    }
}
