package pop.plan;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Viewer;
import pop.person.PersonId;
import pop.rule.Step;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.util.Objects;

/// A step is begun, done with one tap, put back, blocked or not needed.
@Controller
class StepCourseController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Goals goals;
    private final Actions actions;

    StepCourseController(Doorway door, PlannedSpells spells, Goals goals, Actions actions) {
        this.door = door;
        this.spells = spells;
        this.goals = goals;
        this.actions = actions;
    }

    record StepOutcomePage(Here here, Actions.Shown step, ActionFact result, OutcomeForm form, Problems problems) {}

    @PostMapping("/people/{person}/plan/steps/{id}/start")
    @Transactional
    ModelAndView start(
            @PathVariable PersonId person,
            @PathVariable ActionId id,
            @RequestParam int version,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.working(person);
        begin(person, found(person, id).seenAs(version).start(viewer.id(), door.now()), viewer);
        return Doorway.back(person, null, "It is under way.", flash);
    }

    /// Done twice is done once: two people may tap it on the same afternoon.
    @PostMapping("/people/{person}/plan/steps/{id}/completion")
    @Transactional
    ModelAndView complete(
            @PathVariable PersonId person,
            @PathVariable ActionId id,
            @RequestParam int version,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.working(person);
        var step = found(person, id);
        if (step.status() == ActionStatus.DONE) {
            return Doorway.back(person, null, "It is done already.", flash);
        }
        begin(person, step.seenAs(version).done(viewer.id(), door.now()), viewer);
        return Doorway.back(person, null, "Done: " + step.what().text(), flash);
    }

    @PostMapping("/people/{person}/plan/steps/{id}/return")
    @Transactional
    ModelAndView reopen(
            @PathVariable PersonId person,
            @PathVariable ActionId id,
            @RequestParam int version,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.working(person);
        var step = found(person, id);
        actions.record(step.seenAs(version).reopen(viewer.id(), door.now()));
        return Doorway.back(person, step.goal(), "It is back on the plan.", flash);
    }

    @GetMapping("/people/{person}/plan/steps/{id}/outcomes/{result}")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person, @PathVariable ActionId id, @PathVariable ActionFact result) {
        var here = door.enter(person);
        var step = shown(person, id, result);
        var form = OutcomeForm.empty(step.it().version());
        return page(new StepOutcomePage(here, step, result, form, Problems.none()));
    }

    @PostMapping("/people/{person}/plan/steps/{id}/outcomes/{result}")
    @Transactional
    ModelAndView end(
            @PathVariable PersonId person,
            @PathVariable ActionId id,
            @PathVariable ActionFact result,
            @ModelAttribute("form") OutcomeForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.working(person);
        var step = shown(person, id, result);
        var problems = problems(form, result);
        if (!problems.isEmpty()) {
            return page(new StepOutcomePage(door.enter(person), step, result, form, problems));
        }
        var it = step.it().seenAs(form.version());
        actions.record(
                result == ActionFact.BLOCKED
                        ? it.block(
                                Objects.requireNonNull(form.blocked()),
                                Typed.text(form.note()),
                                viewer.id(),
                                door.now())
                        : it.notNeeded(form.outcome(null), viewer.id(), door.now()));
        return Doorway.back(person, it.goal(), "It is on record.", flash);
    }

    private static Problems problems(OutcomeForm form, ActionFact result) {
        var problems = Problems.none();
        if (result == ActionFact.NOT_NEEDED) {
            form.check(WhyNot.On.NOT_NEEDED, problems);
        } else if (form.blocked() == null) {
            problems.add("blocked", "Choose what it waits for");
        } else if (form.blocked() == BlockedBy.OTHER && Typed.text(form.note()).isEmpty()) {
            problems.add("note", "Say in a sentence what it waits for");
        }
        form.lengths(problems);
        return problems;
    }

    /// Work on the goal has begun with its first step.
    private void begin(PersonId person, Step<Action, Action.Fact> step, Viewer viewer) {
        actions.record(step);
        goals.find(step.state().goal(), person)
                .filter(goal -> goal.status() == GoalStatus.AGREED)
                .ifPresent(goal -> goals.record(goal.start(viewer.id(), door.now())));
    }

    private Actions.Shown shown(PersonId person, ActionId id, ActionFact result) {
        if (result != ActionFact.NOT_NEEDED && result != ActionFact.BLOCKED) {
            throw new NotFound();
        }
        return actions.find(id, person).orElseThrow(NotFound::new);
    }

    private Action found(PersonId person, ActionId id) {
        return actions.find(id, person).orElseThrow(NotFound::new).it();
    }

    private static ModelAndView page(StepOutcomePage page) {
        return Doorway.page("stepOutcome", page, page.problems());
    }
}
