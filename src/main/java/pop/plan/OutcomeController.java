package pop.plan;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Viewer;
import pop.person.PersonId;
import pop.web.DayField;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.LocalDate;

/// What became of a goal: reached, in part, not; not wanted now; later.
@Controller
class OutcomeController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Goals goals;

    OutcomeController(Doorway door, PlannedSpells spells, Goals goals) {
        this.door = door;
        this.spells = spells;
        this.goals = goals;
    }

    record OutcomePage(Here here, Goal goal, GoalFact result, OutcomeForm form, Problems problems) {

        boolean isNo() {
            return result == GoalFact.DECLINED || result == GoalFact.NOT_MET;
        }

        WhyNot.On no() {
            return result == GoalFact.DECLINED ? WhyNot.On.DECLINED : WhyNot.On.NOT_MET;
        }
    }

    @GetMapping("/people/{person}/plan/goals/{id}/outcomes/{result}")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person, @PathVariable GoalId id, @PathVariable GoalFact result) {
        var here = door.enter(person);
        var goal = found(person, id, result);
        return page(new OutcomePage(here, goal, result, OutcomeForm.empty(goal.version()), Problems.none()));
    }

    @PostMapping("/people/{person}/plan/goals/{id}/outcomes/{result}")
    @Transactional
    ModelAndView record(
            @PathVariable PersonId person,
            @PathVariable GoalId id,
            @PathVariable GoalFact result,
            @ModelAttribute("form") OutcomeForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.working(person);
        var goal = found(person, id, result);
        var now = door.now();
        var problems = problems(form, result);
        var day = form.again(now, problems);
        require(result, day, problems);
        var at = new DayField("day", form.day(), now, problems).passed(When.dayOf(goal.proposedAt()));
        if (!problems.isEmpty()) {
            return page(new OutcomePage(door.enter(person), goal, result, form, problems));
        }
        goals.record(goal.seenAs(form.version()).end(result, form.outcome(day), viewer.id(), at));
        return Doorway.back(person, id, notice(result), flash);
    }

    private static Problems problems(OutcomeForm form, GoalFact result) {
        var problems = Problems.none();
        if (result == GoalFact.DECLINED) {
            form.check(WhyNot.On.DECLINED, problems);
        } else if (result == GoalFact.NOT_MET) {
            form.check(WhyNot.On.NOT_MET, problems);
        }
        form.lengths(problems);
        return problems;
    }

    private static void require(GoalFact result, @org.jspecify.annotations.Nullable LocalDate day, Problems problems) {
        if (result == GoalFact.DEFERRED && day == null) {
            problems.add("again", "Say when you look at it again");
        }
    }

    private static String notice(GoalFact result) {
        return switch (result) {
            case MET -> "Well done, both of you. It is on record as reached.";
            case PARTLY_MET -> "It is on record, with what was reached.";
            case NOT_MET -> "It is on record. What comes next is up to them.";
            case DECLINED -> "Respected. Nobody presses it; it can be offered again if they would welcome it.";
            case DEFERRED -> "It waits until then, and comes to Today by itself.";
            case PROPOSED, AGREED, STARTED, REWORDED, SET_ASIDE, OFFERED_AGAIN, REOPENED -> "It is on record.";
        };
    }

    private Goal found(PersonId person, GoalId id, GoalFact result) {
        if (!result.isOutcome()) {
            throw new NotFound();
        }
        return goals.find(id, person).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(OutcomePage page) {
        return Doorway.page("outcome", page, page.problems());
    }
}
