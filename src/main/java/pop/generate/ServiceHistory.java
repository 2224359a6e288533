package pop.generate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// What was said of invented services, and when: since when they are listed, whether they have room, that they are
/// right.
final class ServiceHistory {

    private final UUID by = UUID.fromString("f0000000-0000-7000-8000-000000000042");
    private final Rows facts = new Rows(
            "directory.fact",
            "id, service_id, number, kind, happened_at, recorded_at, recorded_by, way, capacity, weeks");
    private final Instant now;

    ServiceHistory(Instant now) {
        this.now = now;
    }

    record State(String status, Space room, @Nullable Instant confirmed) {}

    /// Whether it has room, and since when that is known.
    record Space(
            String capacity,
            @Nullable Integer weeks,
            @Nullable Instant at) {

        static final Space UNKNOWN = new Space("UNKNOWN", null, null);

        static Space of(Lot lot, Instant now) {
            var capacity = lot.weighted("UNKNOWN 45 ROOM 30 WAITING_LIST 17 FULL 8");
            return capacity.equals("UNKNOWN")
                    ? UNKNOWN
                    : new Space(
                            capacity,
                            capacity.equals("WAITING_LIST") ? lot.between(1, 26) : null,
                            now.minus(lot.days(0, 120)));
        }
    }

    Rows rows() {
        return facts;
    }

    void tell(UUID id, Instant listed, Lot lot, State state) {
        int number = 0;
        fact(id, ++number, "LISTED", listed, lot, Space.UNKNOWN);
        if (state.room().at() != null) {
            fact(id, ++number, "CAPACITY", state.room().at(), lot, state.room());
        }
        if (state.confirmed() != null) {
            fact(id, ++number, "CONFIRMED", state.confirmed(), lot, Space.UNKNOWN);
        }
        if (!state.status().equals("ACTIVE")) {
            fact(id, ++number, state.status(), now, lot, Space.UNKNOWN);
        }
    }

    private void fact(UUID id, int number, String kind, Instant at, Lot lot, Space room) {
        var capacity = kind.equals("CAPACITY") ? room.capacity() : null;
        facts.add(
                lot.id(at),
                id,
                number,
                kind,
                at,
                at,
                by,
                "IMPORT",
                capacity,
                kind.equals("CAPACITY") ? room.weeks() : null);
    }
}
