package pop.onward;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One thing that happened.
///
/// @param saidBy who says so, whoever wrote it down
/// @param at when it happened
/// @param whose whose decision a "no" was
/// @param code why not, or how it ended
/// @param weeks on a waiting list
public record Fact(
        FactKind kind,
        Teller teller,
        Instant at,
        @Nullable Whose whose,
        @Nullable String code,
        @Nullable Integer weeks,
        String note) {

    /// What follows from a later answer: whoever says that they saw somebody had made contact before.
    static final String IMPLIED = "IMPLIED";

    /// Who says it, and by what.
    public record Teller(UUID by, Whose who, Way way) {

        public static Teller ours(UUID worker) {
            return new Teller(worker, Whose.POP, Way.HERE);
        }

        /// A partner's word that a worker of ours writes down.
        public static Teller partnerThrough(UUID worker) {
            return new Teller(worker, Whose.PARTNER, Way.HERE);
        }

        static Teller house(UUID system) {
            return new Teller(system, Whose.SYSTEM, Way.CLOCK);
        }
    }

    static Fact plain(FactKind kind, Teller teller, Instant at) {
        return new Fact(kind, teller, at, null, null, null, "");
    }

    static Fact with(FactKind kind, Teller teller, Instant at, @Nullable String code, String note) {
        return new Fact(kind, teller, at, null, code, null, note);
    }
}
