package pop.plan;

import org.jspecify.annotations.Nullable;
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
import pop.web.DayField;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.util.List;

/// One goal: what it says, its steps, its history, and what can come next.
@Controller
class GoalCourseController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Goals goals;
    private final Actions actions;

    GoalCourseController(Doorway door, PlannedSpells spells, Goals goals, Actions actions) {
        this.door = door;
        this.spells = spells;
        this.goals = goals;
        this.actions = actions;
    }

    record OneGoalPage(
            Here here,
            Goal goal,
            List<Actions.Shown> steps,
            List<Goals.Happened> facts,
            boolean changes,
            boolean offers,
            Problems problems) {

        boolean allows(GoalFact fact) {
            return changes && goal.status().allows(fact);
        }
    }

    /// @param words empty while the form has not been sent
    record WordingForm(
            int version, @Nullable String words, @Nullable String beside) {}

    record WordingPage(Here here, Goal goal, WordingForm form, Problems problems) {}

    @GetMapping("/people/{person}/plan/goals/{id}")
    @Transactional
    ModelAndView show(@PathVariable PersonId person, @PathVariable GoalId id) {
        return page(person, id, Problems.none());
    }

    @GetMapping("/people/{person}/plan/goals/{id}/wording")
    @Transactional
    ModelAndView askWording(@PathVariable PersonId person, @PathVariable GoalId id) {
        var here = door.enter(person);
        var goal = found(person, id);
        var form = new WordingForm(goal.version(), goal.words(), goal.beside());
        return Doorway.page("wording", new WordingPage(here, goal, form, Problems.none()), Problems.none());
    }

    @PostMapping("/people/{person}/plan/goals/{id}/wording")
    @Transactional
    ModelAndView reword(
            @PathVariable PersonId person,
            @PathVariable GoalId id,
            @ModelAttribute("form") WordingForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.working(person);
        var goal = found(person, id);
        var problems = Problems.none();
        if (Typed.text(form.words()).isEmpty()) {
            problems.add("words", "Write what they want, in their own words");
        }
        Typed.atMost(problems, "words", form.words(), Most.WORDS);
        Typed.atMost(problems, "beside", form.beside(), Most.WORDS);
        if (!problems.isEmpty()) {
            return Doorway.page("wording", new WordingPage(door.enter(person), goal, form, problems), problems);
        }
        goals.record(goal.seenAs(form.version())
                .reword(Typed.text(form.words()), Typed.text(form.beside()), viewer.id(), door.now()));
        return Doorway.back(person, id, "The words are changed. What they were is in the history.", flash);
    }

    @PostMapping("/people/{person}/plan/goals/{id}/return")
    @Transactional
    ModelAndView reopen(
            @PathVariable PersonId person,
            @PathVariable GoalId id,
            @RequestParam int version,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.working(person);
        goals.record(found(person, id).seenAs(version).reopen(viewer.id(), door.now()));
        return Doorway.back(person, id, "Work on it goes on.", flash);
    }

    /// It stays declined; on which day it could be offered again, or on none.
    @PostMapping("/people/{person}/plan/goals/{id}/another-time")
    @Transactional
    ModelAndView setAside(
            @PathVariable PersonId person,
            @PathVariable GoalId id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String again,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.working(person);
        var problems = Problems.none();
        var day = new DayField("again", again, door.now(), problems)
                .toCome(Most.YEARS)
                .orElse(null);
        if (!problems.isEmpty()) {
            return page(person, id, problems);
        }
        goals.record(found(person, id).seenAs(version).setAside(day, viewer.id(), door.now()));
        var notice = day == null ? "It is left alone from now on." : "It could be offered again from that day on.";
        return Doorway.back(person, id, notice, flash);
    }

    private ModelAndView page(PersonId person, GoalId id, Problems problems) {
        var here = door.enter(person);
        var goal = found(person, id);
        var spell = spells.of(person).stream().findFirst().orElseThrow(NotFound::new);
        var page = new OneGoalPage(
                here,
                goal,
                actions.towards(id),
                goals.facts(id),
                spell.changes() && !goal.rests(),
                spell.changes() && (goal.rests() || !goal.status().isOpen()),
                problems);
        return Doorway.page("course", page, problems);
    }

    private Goal found(PersonId person, GoalId id) {
        return goals.find(id, person).orElseThrow(NotFound::new);
    }
}
