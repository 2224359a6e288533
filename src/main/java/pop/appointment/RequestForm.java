package pop.appointment;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;

/// Who asked for a change, why, and what is offered instead.
record RequestForm(
        @Nullable AskedBy whose,
        @Nullable String reason,
        @Nullable String alternative) {

    private static final int LONGEST = 1000;

    static RequestForm empty() {
        return new RequestForm(null, null, null);
    }

    /// @param instead whether what is offered instead must be said
    Problems check(Problems problems, boolean instead) {
        if (whose == null) {
            problems.add("whose", "Choose who asked for it");
        } else if (whose != AskedBy.PERSON && Typed.text(reason).isEmpty()) {
            problems.add("reason", "Say why, in a few words");
        }
        if (instead
                && whose != null
                && whose != AskedBy.PERSON
                && Typed.text(alternative).isEmpty()) {
            problems.add("alternative", "Say what you offer instead");
        }
        Typed.atMost(problems, "reason", reason, LONGEST);
        Typed.atMost(problems, "alternative", alternative, LONGEST);
        return problems;
    }

    Fact.Request request() {
        return new Fact.Request(whose == null ? AskedBy.POP : whose, Typed.text(reason), Typed.text(alternative));
    }
}
