package pop.engagement;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// One thing that happened to a spell of support: who recorded it, when it happened, and what goes with its kind.
///
/// @param by the worker or task of the house that recorded it
/// @param worker who leads from now on
/// @param reason a constant of [PauseReason] or [CloseReason]
/// @param until when a pause or the support is thought to end
record Fact(
        FactKind kind,
        Instant happenedAt,
        UUID by,
        @Nullable WorkerId worker,
        @Nullable String reason,
        @Nullable Whose whose,
        String alternative,
        String note,
        @Nullable LocalDate until) {

    static Fact plain(FactKind kind, String note, UUID by, Instant at) {
        return new Fact(kind, at, by, null, null, null, "", note, null);
    }

    static Fact assigned(WorkerId lead, String note, UUID by, Instant at) {
        return new Fact(FactKind.ASSIGNED, at, by, lead, null, null, "", note, null);
    }

    static Fact paused(PauseReason reason, @Nullable LocalDate until, String note, UUID by, Instant at) {
        return new Fact(FactKind.PAUSED, at, by, null, reason.name(), null, "", note, until);
    }

    static Fact endingPlanned(@Nullable LocalDate until, String note, UUID by, Instant at) {
        return new Fact(FactKind.ENDING_PLANNED, at, by, null, null, null, "", note, until);
    }

    static Fact closing(FactKind kind, Closing closing, UUID by, Instant at) {
        return new Fact(
                kind,
                at,
                by,
                null,
                closing.reason().name(),
                closing.decidedBy(),
                closing.alternative(),
                closing.note(),
                null);
    }

    /// What decides who is shown it.
    String category() {
        return switch (kind) {
            case OPENED, ASSIGNED, RESUMED, CLOSING_REFUSED -> "IDENTITY";
            case FIRST_CONTACT_MADE -> "CONTACT";
            case PLAN_AGREED, ENDING_PLANNED -> "PLAN";
            case PAUSED -> PauseReason.valueOf(String.valueOf(reason)).category();
            case CLOSING_PROPOSED, CLOSED ->
                CloseReason.valueOf(String.valueOf(reason)).category();
        };
    }
}
