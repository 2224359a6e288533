package pop.overdose;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedMoment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// That somebody was tried, as it is typed.
///
/// @param fact made with the page, so that pressing twice counts once
/// @param at when; empty for now
record AttemptForm(
        @Nullable UUID fact,
        @Nullable AttemptWay way,
        @Nullable Met met,
        @Nullable @Size(max = 60) String at,
        @Nullable @Size(max = 4000) String note) {

    static AttemptForm empty() {
        return new AttemptForm(Ids.next(), null, null, null, null);
    }

    AttemptForm withFact() {
        return fact == null ? new AttemptForm(Ids.next(), way, met, at, note) : this;
    }

    /// @param sentAt by the house's clock: what is said to have been before it was typed by a clock that is wrong
    Optional<ResponseDesk.Attempt> read(@Nullable Instant sentAt, Instant now, Problems problems) {
        if (way == null) {
            problems.add("way", "Say how you tried");
        }
        if (met == null) {
            problems.add("met", "Say what came of it");
        }
        var when = TypedMoment.happened(at, now).passed("at", now, problems);
        if (when.isPresent() && sentAt != null && when.get().isBefore(sentAt.minusSeconds(59))) {
            problems.add(
                    "at",
                    "This is before it was sent, " + TypedMoment.typed(sentAt)
                            + ". Look at your clock, or leave it empty for now");
        }
        return fact == null || way == null || met == null || when.isEmpty() || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new ResponseDesk.Attempt(fact, way, met, when.get(), Typed.note(note)));
    }
}
