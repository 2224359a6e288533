package pop.plan;

import org.jspecify.annotations.Nullable;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.web.DayField;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A step as it is typed.
///
/// @param id made with the form, so that sending it twice opens one step
/// @param who a worker's id, `PERSON`, or `AGENCY`
/// @param version of the step that is changed; zero for a new one
record StepForm(
        @Nullable UUID id,
        int version,
        @Nullable String text,
        @Nullable String who,
        @Nullable String agency,
        @Nullable String due) {

    private static final int LONGEST_NAME = 200;

    /// Whoever writes it down takes it on, unless they say otherwise.
    static StepForm empty(WorkerId me) {
        return new StepForm(Ids.next(), 0, "", me.toString(), "", "");
    }

    static StepForm of(Action step) {
        var what = step.what();
        var who = what.worker() == null ? what.owner().name() : what.worker().toString();
        return new StepForm(
                null, step.version(), what.text(), who, what.agency(), what.due() == null ? "" : When.date(what.due()));
    }

    Problems problems(List<PlannedSpells.Worker> around) {
        var problems = Problems.none();
        if (Typed.text(text).isEmpty()) {
            problems.add("text", "Write what is to be done");
        }
        Typed.atMost(problems, "text", text, Most.WORDS);
        if (owner() == null || owner() == Owner.WORKER && worker(around) == null) {
            problems.add("who", "Choose who does it");
        }
        if (owner() == Owner.AGENCY && Typed.text(agency).isEmpty()) {
            problems.add("agency", "Say which agency");
        }
        Typed.atMost(problems, "agency", agency, LONGEST_NAME);
        return problems;
    }

    /// A day that has passed may stay as it stood.
    Action.What what(List<PlannedSpells.Worker> around, Action.@Nullable What before, Instant now, Problems problems) {
        var stood = before == null ? null : before.due();
        var unchanged = stood != null && When.date(stood).equals(Typed.text(due));
        var day = unchanged
                ? stood
                : new DayField("due", due, now, problems).toCome(Most.YEARS).orElse(null);
        var owner = Objects.requireNonNullElse(owner(), Owner.PERSON);
        return new Action.What(
                Typed.text(text),
                owner,
                owner == Owner.WORKER ? worker(around) : null,
                owner == Owner.AGENCY ? Typed.text(agency) : "",
                day);
    }

    private @Nullable Owner owner() {
        return switch (who) {
            case null -> null;
            case "" -> null;
            case "PERSON" -> Owner.PERSON;
            case "AGENCY" -> Owner.AGENCY;
            default -> Owner.WORKER;
        };
    }

    private @Nullable WorkerId worker(List<PlannedSpells.Worker> around) {
        return around.stream()
                .map(PlannedSpells.Worker::id)
                .filter(id -> id.toString().equals(who))
                .findFirst()
                .orElse(null);
    }
}
