package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.util.List;
import java.util.Objects;

/// A new step towards a goal; one step with its history, and changing what it is.
@Controller
class StepController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Goals goals;
    private final Actions actions;

    StepController(Doorway door, PlannedSpells spells, Goals goals, Actions actions) {
        this.door = door;
        this.spells = spells;
        this.goals = goals;
        this.actions = actions;
    }

    /// @param step none while it is a new one
    record StepPage(
            Here here,
            Goal goal,
            Actions.@Nullable Shown step,
            List<Actions.Happened> facts,
            List<PlannedSpells.Worker> around,
            StepForm form,
            boolean changes,
            Problems problems) {

        boolean allows(ActionFact fact) {
            return changes && step != null && step.it().status().allows(fact);
        }
    }

    @GetMapping("/people/{person}/plan/goals/{goal}/steps/new")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person, @PathVariable GoalId goal) {
        var here = door.enter(person);
        var spell = spells.working(person);
        return page(new StepPage(
                here,
                open(person, goal),
                null,
                List.of(),
                spells.around(spell.id()),
                StepForm.empty(),
                true,
                Problems.none()));
    }

    @PostMapping("/people/{person}/plan/goals/{goal}/steps/new")
    @Transactional
    ModelAndView open(
            @PathVariable PersonId person,
            @PathVariable GoalId goal,
            @ModelAttribute("form") StepForm form,
            Post me,
            RedirectAttributes flash) {
        var here = door.enter(person);
        var around = spells.around(spells.working(person).id());
        var of = open(person, goal);
        var problems = form.problems(around);
        var what = form.what(around, null, here.now(), problems);
        if (!problems.isEmpty()) {
            return page(new StepPage(here, of, null, List.of(), around, form, true, problems));
        }
        var id = new ActionId(Objects.requireNonNullElseGet(form.id(), Ids::next));
        var step = new Action(
                id,
                of.id(),
                of.person(),
                of.engagement(),
                of.holder(),
                of.area().category(),
                what,
                ActionStatus.OPEN,
                null,
                false,
                1);
        actions.open(step, Action.Fact.plain(ActionFact.OPENED, "", me.worker().value(), here.now()));
        return Doorway.back(person, goal, "The step is in the plan.", flash);
    }

    @GetMapping("/people/{person}/plan/steps/{id}")
    @Transactional
    ModelAndView show(@PathVariable PersonId person, @PathVariable ActionId id) {
        var here = door.enter(person);
        var step = actions.find(id, person).orElseThrow(NotFound::new);
        var goal = goals.find(step.it().goal(), person).orElseThrow(NotFound::new);
        var changes = spells.of(person).getFirst().changes() && !goal.rests();
        return page(new StepPage(
                here,
                goal,
                step,
                actions.facts(id),
                spells.around(goal.engagement()),
                StepForm.of(step.it()),
                changes,
                Problems.none()));
    }

    @PostMapping("/people/{person}/plan/steps/{id}/change")
    @Transactional
    ModelAndView change(
            @PathVariable PersonId person,
            @PathVariable ActionId id,
            @ModelAttribute("form") StepForm form,
            Post me,
            RedirectAttributes flash) {
        var here = door.enter(person);
        var around = spells.around(spells.working(person).id());
        var step = actions.find(id, person).orElseThrow(NotFound::new);
        var problems = form.problems(around);
        var what = form.what(around, step.it().what(), here.now(), problems);
        if (!problems.isEmpty()) {
            var goal = goals.find(step.it().goal(), person).orElseThrow(NotFound::new);
            return page(new StepPage(here, goal, step, actions.facts(id), around, form, true, problems));
        }
        actions.record(step.it()
                .seenAs(form.version())
                .change(what, before(step), me.worker().value(), here.now()));
        return Doorway.back(person, step.it().goal(), "The step is changed. What it was is in its history.", flash);
    }

    private static String before(Actions.Shown step) {
        var what = step.it().what();
        var who = what.owner() == Owner.PERSON ? "themselves" : step.who();
        return "Was: " + what.text() + " (" + who + (what.due() == null ? "" : ", by " + When.day(what.due())) + ")";
    }

    private Goal open(PersonId person, GoalId id) {
        var goal = goals.find(id, person).orElseThrow(NotFound::new);
        if (goal.rests() || !goal.status().isOpen()) {
            throw new Refused("plan.goal-not-now", goal.status());
        }
        return goal;
    }

    private static ModelAndView page(StepPage page) {
        return Doorway.page("step", page, page.problems());
    }
}
