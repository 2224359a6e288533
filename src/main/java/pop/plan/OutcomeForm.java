package pop.plan;

import org.jspecify.annotations.Nullable;
import pop.web.DayField;
import pop.web.Problems;
import pop.web.Typed;

import java.time.Instant;
import java.time.LocalDate;

/// What became of a goal or a step, as it is typed. Each kind asks for what it needs.
///
/// @param blocked what a step waits for
/// @param again deferred until then, or could be offered again from then on
record OutcomeForm(
        int version,
        @Nullable String day,
        @Nullable Whose whose,
        @Nullable WhyNot why,
        @Nullable BlockedBy blocked,
        @Nullable String alternative,
        @Nullable String again,
        @Nullable String note) {

    static OutcomeForm empty(int version) {
        return new OutcomeForm(version, "", null, null, null, "", "", "");
    }

    /// What must be said with a "no".
    void check(WhyNot.On no, Problems problems) {
        if (whose == null) {
            problems.add("whose", "Choose whose decision it was");
        }
        if (why == null || !why.isFor(no)) {
            problems.add("why", "Choose why");
        }
        if ((why == null || why.needsAlternative()) && Typed.text(alternative).isEmpty()) {
            problems.add("alternative", "Say what was offered instead, if only that the door is open");
        }
        if (why != null && why.needsNote() && Typed.text(note).isEmpty()) {
            problems.add("note", "Say in a sentence what the other reason was");
        }
    }

    void lengths(Problems problems) {
        Typed.atMost(problems, "alternative", alternative, Most.WORDS);
        Typed.atMost(problems, "note", note, Most.NOTE);
    }

    @Nullable
    LocalDate again(Instant now, Problems problems) {
        return new DayField("again", again, now, problems).toCome(Most.YEARS).orElse(null);
    }

    Outcome outcome(@Nullable LocalDate until) {
        return new Outcome(whose, why, Typed.text(alternative), Typed.text(note), until);
    }
}
