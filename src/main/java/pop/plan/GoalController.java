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
import pop.agency.Post;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Instant;
import java.util.List;

/// Proposing a goal, or agreeing it there and then; offering one again that was declined.
@Controller
class GoalController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Plans plans;
    private final Goals goals;

    GoalController(Doorway door, PlannedSpells spells, Plans plans, Goals goals) {
        this.door = door;
        this.spells = spells;
        this.plans = plans;
        this.goals = goals;
    }

    record GoalPage(Here here, List<Area> areas, GoalForm form, Problems problems) {}

    @GetMapping("/people/{person}/plan/goals/new")
    @Transactional
    ModelAndView ask(
            @PathVariable PersonId person,
            @RequestParam(required = false) @Nullable Area area,
            @RequestParam(required = false) @Nullable GoalId again) {
        var here = door.enter(person);
        spells.working(person);
        var form = again == null
                ? GoalForm.empty(area)
                : GoalForm.again(goals.find(again, person).orElseThrow(NotFound::new));
        return page(here, person, form, Problems.none());
    }

    @PostMapping("/people/{person}/plan/goals/new")
    @Transactional
    ModelAndView propose(
            @PathVariable PersonId person, @ModelAttribute("form") GoalForm form, Post me, RedirectAttributes flash) {
        var here = door.enter(person);
        var spell = spells.working(person);
        var problems = form.problems(goals.areas(person));
        var at = form.at(spell, here.now(), problems);
        if (!problems.isEmpty()) {
            return page(here, person, form, problems);
        }
        var by = me.worker().value();
        plans.begin(spell.id(), by, at);
        var goal = form.goal(spell, me.agency(), at);
        if (goals.propose(goal, Goal.Fact.plain(GoalFact.PROPOSED, "", by, at))) {
            follow(goal, form, me, at);
        } else if (goals.find(goal.id(), person).isEmpty()) {
            throw new Refused("plan.offered-already");
        }
        var notice = form.isAgreed()
                ? "The goal is agreed. Work on it starts now."
                : "The goal is proposed. Agree it together when they are ready.";
        return Doorway.back(person, goal.id(), notice, flash);
    }

    private void follow(Goal goal, GoalForm form, Post me, Instant at) {
        var by = me.worker().value();
        if (goal.offeredFrom() != null) {
            goals.find(goal.offeredFrom(), goal.person())
                    .filter(old -> !old.rests() && old.status().allows(GoalFact.OFFERED_AGAIN))
                    .ifPresent(old -> goals.record(old.offeredAgain(by, door.now())));
        }
        if (form.agreed() != null && form.isAgreed()) {
            goals.record(goal.agree(form.agreed(), "", by, at));
        }
    }

    private ModelAndView page(Here here, PersonId person, GoalForm form, Problems problems) {
        return Doorway.page("goal", new GoalPage(here, goals.areas(person), form, problems), problems);
    }
}
