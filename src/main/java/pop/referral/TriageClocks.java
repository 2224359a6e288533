package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.web.Tone;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The clocks of a referral: received, then first attempt, first contact and decision, each with its target day.
final class TriageClocks {

    /// Without the year: nothing waits for months, and there are three of these in a row of the inbox.
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final TriageTargets targets;
    private final Instant now;

    TriageClocks(TriageTargets targets, Instant now) {
        this.targets = targets;
        this.now = now;
    }

    /// One clock as it is shown.
    ///
    /// @param text what a glance needs: "due Mon 23 Nov 2026", or "after 2 hours" once it stopped
    record Face(String label, String text, Tone tone) {}

    List<Face> of(Referral.Times times) {
        var received = times.submittedAt() == null ? times.draftedAt() : times.submittedAt();
        return of(received, times.firstAttemptAt(), times.firstContactAt(), times.decidedAt());
    }

    List<Face> of(Instant received, @Nullable Instant attempt, @Nullable Instant contact, @Nullable Instant decision) {
        return List.of(
                face("First attempt", received, attempt, targets.firstAttemptDays()),
                face("First contact", received, contact, targets.firstContactDays()),
                face("Decision", received, decision, targets.decisionDays()));
    }

    private Face face(String label, Instant received, @Nullable Instant done, int days) {
        var due = targets.due(received, days);
        if (done != null) {
            var late = When.dayOf(done).isAfter(due);
            return new Face(label, "after " + When.ago(received, done), late ? Tone.SOON : Tone.OK);
        }
        return new Face(label, waiting(due), tone(due));
    }

    private String waiting(LocalDate due) {
        var today = When.dayOf(now);
        if (due.equals(today)) {
            return "due today";
        }
        return (due.isBefore(today) ? "was due " : "due ") + DAY.format(due);
    }

    private Tone tone(LocalDate due) {
        var today = When.dayOf(now);
        return due.isBefore(today) ? Tone.LATE : due.equals(today) ? Tone.SOON : Tone.OK;
    }
}
