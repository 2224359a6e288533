package pop.plan;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.web.DayField;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A goal as it is typed. Only the person's own words and the area must be said.
///
/// @param id made with the form, so that sending it twice proposes once
/// @param agreed how it was agreed at once, if it was
/// @param again the goal that is offered anew
record GoalForm(
        @Nullable UUID id,
        @Nullable Area area,
        @Nullable String words,
        @Nullable String beside,
        @Nullable TalkedHow agreed,
        @Nullable String day,
        @Nullable UUID again) {

    static GoalForm empty(@Nullable Area area) {
        return new GoalForm(Ids.next(), area, "", "", null, "", null);
    }

    static GoalForm again(Goal goal) {
        return new GoalForm(
                Ids.next(),
                goal.area(),
                goal.words(),
                goal.beside(),
                TalkedHow.NOT_TALKED,
                "",
                goal.id().value());
    }

    Problems problems(List<Area> open) {
        var problems = Problems.none();
        if (Typed.text(words).isEmpty()) {
            problems.add("words", "Write what they want, in their own words");
        }
        Typed.atMost(problems, "words", words, Most.WORDS);
        Typed.atMost(problems, "beside", beside, Most.WORDS);
        if (area == null) {
            problems.add("area", "Choose what it is about");
        } else if (!open.contains(area)) {
            problems.add("area", "This area is not open to you");
        }
        if (agreed == null) {
            problems.add("agreed", "Choose whether it is agreed with them");
        }
        return problems;
    }

    boolean isAgreed() {
        return agreed != null && agreed != TalkedHow.NOT_TALKED;
    }

    Instant at(PlannedSpells.Spell spell, Instant now, Problems problems) {
        return isAgreed() ? new DayField("day", day, now, problems).passed(When.dayOf(spell.openedAt())) : now;
    }

    Goal goal(PlannedSpells.Spell spell, AgencyId holder, Instant at) {
        return new Goal(
                new GoalId(Objects.requireNonNullElseGet(id, Ids::next)),
                spell.person(),
                spell.id(),
                holder,
                Objects.requireNonNull(area),
                Typed.text(words),
                Typed.text(beside),
                GoalStatus.PROPOSED,
                null,
                again == null ? null : new GoalId(again),
                at,
                false,
                1);
    }
}
