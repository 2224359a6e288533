package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;

import java.time.Instant;
import java.util.UUID;

/// Something said of a listing.
///
/// @param id the same id again is the same fact
/// @param weeks of a waiting list, if they are known
/// @param note which parts were changed; what is doubted; at which stage it was asked about
public record Fact(
        UUID id,
        FactKind kind,
        UUID by,
        Instant at,
        Way way,
        @Nullable Capacity capacity,
        @Nullable Integer weeks,
        String note) {

    public static Fact of(FactKind kind, UUID by, Instant at) {
        return new Fact(Ids.next(), kind, by, at, Way.HERE, null, null, "");
    }

    /// @param weeks of a waiting list; else null
    public static Fact capacity(Capacity capacity, @Nullable Integer weeks, UUID by, Instant at) {
        return new Fact(Ids.next(), FactKind.CAPACITY, by, at, Way.HERE, capacity, weeks, "");
    }

    public Fact withId(UUID known) {
        return new Fact(known, kind, by, at, way, capacity, weeks, note);
    }

    public Fact by(Way other) {
        return new Fact(id, kind, by, at, other, capacity, weeks, note);
    }

    public Fact saying(String words) {
        return new Fact(id, kind, by, at, way, capacity, weeks, words);
    }
}
