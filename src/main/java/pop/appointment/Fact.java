package pop.appointment;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// One link of an appointment's chain: what happened, who wrote it down, and who had asked for it.
///
/// @param time what was agreed with it
/// @param code how it happened or why it did not: a constant of [Outcome], or [#SERIES]
/// @param alternative what was offered instead: a "no" never stands alone
record Fact(
        FactKind kind,
        Instant happenedAt,
        UUID by,
        @Nullable Span time,
        @Nullable AskedBy whose,
        @Nullable String code,
        String note,
        String alternative,
        String category) {

    /// Made with, or gone with, the recurring meeting it belongs to.
    static final String SERIES = "SERIES";

    /// Why something is not to be, in whose words, and what takes its place.
    record Request(AskedBy whose, String reason, String alternative) {}

    static Fact plain(FactKind kind, String note, String category, UUID by, Instant at) {
        return new Fact(kind, at, by, null, null, null, note, "", category);
    }

    static Fact scheduled(Span time, boolean series, String category, UUID by, Instant at) {
        return new Fact(FactKind.SCHEDULED, at, by, time, null, series ? SERIES : null, "", "", category);
    }

    static Fact rescheduled(Span time, Request request, String category, UUID by, Instant at) {
        return new Fact(
                FactKind.RESCHEDULED,
                at,
                by,
                time,
                request.whose(),
                null,
                request.reason(),
                request.alternative(),
                category);
    }

    static Fact cancelled(Request request, boolean series, String category, UUID by, Instant at) {
        return new Fact(
                FactKind.CANCELLED,
                at,
                by,
                null,
                request.whose(),
                series ? SERIES : null,
                request.reason(),
                request.alternative(),
                category);
    }

    static Fact outcome(Outcome outcome, String note, String category, UUID by, Instant at) {
        return new Fact(outcome.kind(), at, by, null, null, outcome.name(), note, "", outcome.category(category));
    }
}
