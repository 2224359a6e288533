package pop.plan;

import org.jspecify.annotations.Nullable;
import pop.rule.Refused;

import java.time.LocalDate;

/// What became of a goal or a step. A "no" carries whose it was, why, and what was offered instead.
///
/// @param again deferred until then, or could be offered again from then on
record Outcome(
        @Nullable Whose whose,
        @Nullable WhyNot why,
        String alternative,
        String note,
        @Nullable LocalDate again) {

    static Outcome plain(String note) {
        return new Outcome(null, null, "", note, null);
    }

    static Outcome until(LocalDate day, String note) {
        return new Outcome(null, null, "", note, day);
    }

    void check(WhyNot.On no) {
        if (whose == null) {
            throw new Refused("plan.no-needs-whose");
        }
        if (why == null || !why.isFor(no)) {
            throw new Refused("plan.no-needs-reason");
        }
        if (why.needsAlternative() && alternative.isBlank()) {
            throw new Refused("plan.no-needs-alternative");
        }
        if (why.needsNote() && note.isBlank()) {
            throw new Refused("plan.no-needs-note");
        }
    }
}
