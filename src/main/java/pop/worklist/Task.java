package pop.worklist;

import org.jspecify.annotations.Nullable;
import pop.web.Tone;
import pop.web.When;
import pop.web.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// Something that waits, with the promise it should meet.
///
/// @param name the person's, as it is used or was told; blank when nobody knows it
/// @param owner whose it is; none while it is the whole team's
/// @param since when the waiting began
record Task(
        Reason kind,
        UUID subjectId,
        @Nullable UUID personId,
        String reference,
        String name,
        String risk,
        @Nullable String owner,
        Instant since,
        Instant dueAt) {

    private static final Duration SOON = Duration.ofHours(24);

    Tone tone(Instant now) {
        return dueAt.isBefore(now) ? Tone.LATE : dueAt.isBefore(now.plus(SOON)) ? Tone.SOON : Tone.OK;
    }

    /// "2 days late", "in 5 hours"
    String clock(Instant now) {
        return dueAt.isBefore(now) ? When.ago(dueAt, now) + " late" : "in " + When.ago(now, dueAt);
    }

    String what() {
        return Words.of(kind);
    }

    /// How long it has waited, and for what.
    String waited(Instant now) {
        return Words.find("worklist." + kind, When.ago(since, now)).orElse("");
    }

    String href() {
        return kind.leadsTo(subjectId, personId);
    }
}
