package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedMoment;

import java.time.Instant;
import java.util.Objects;

/// What came of a concern: somebody was told, answered, decided.
///
/// @param when it happened; blank: now
/// @param why it was raised in error
record CourseForm(
        int version,
        @Nullable String who,
        @Nullable Way way,
        @Nullable Route route,
        @Nullable Agrees agrees,
        @Nullable String when,
        @Nullable Outcome outcome,
        @Nullable String note,
        @Nullable String why) {

    static CourseForm of(Concern it) {
        return new CourseForm(it.version(), "", Way.PHONE, null, null, "", null, "", "");
    }

    Problems moment(Problems problems, Instant now) {
        TypedMoment.happened(when, now).passed("when", now, problems);
        Typed.atMost(problems, "who", who, 200);
        Typed.atMost(problems, "note", note, AlertForm.LONGEST);
        return problems;
    }

    /// @param untold which duty teams are still to be told; where both are, it must be said which was
    Problems telling(@Nullable Route untold, Instant now) {
        var problems = Problems.none();
        if (untold == Route.BOTH && route == null) {
            problems.add("route", "Say which duty team was told");
        }
        if (Typed.text(who).isEmpty()) {
            problems.add("who", "Say who took it, even if it is only: duty worker");
        }
        return moment(problems, now);
    }

    Problems deciding(Instant now) {
        var problems = Problems.none();
        if (outcome == null) {
            problems.add("outcome", "Choose what they decided");
        }
        if (outcome == Outcome.NO_FURTHER_ACTION && text().isEmpty()) {
            problems.add("note", "Write down their reason. If they gave none, write that");
        }
        return moment(problems, now);
    }

    Concern.Telling telling(Concern it, @Nullable Route untold) {
        return new Concern.Telling(
                Typed.text(who),
                Objects.requireNonNullElse(way, Way.PHONE),
                route != null ? route : Objects.requireNonNullElse(untold, it.route()),
                Objects.requireNonNullElse(agrees, Agrees.NOT_ASKED));
    }

    Instant at(Instant now) {
        return TypedMoment.happened(when, now)
                .passed("when", now, Problems.none())
                .orElse(now);
    }

    String error() {
        return Typed.text(why);
    }

    String text() {
        return Typed.text(note);
    }
}
