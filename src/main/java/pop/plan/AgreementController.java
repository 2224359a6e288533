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
import pop.web.When;

import java.util.List;
import java.util.Objects;

/// The plan, or some of its goals, agreed with the person. Nothing waits for an approval by anybody else.
@Controller
class AgreementController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Plans plans;
    private final Goals goals;

    AgreementController(Doorway door, PlannedSpells spells, Plans plans, Goals goals) {
        this.door = door;
        this.spells = spells;
        this.plans = plans;
        this.goals = goals;
    }

    /// @param agreed each goal with the version that was shown: "id@version"
    /// @param review when it is looked at together again
    record AgreementForm(
            @Nullable TalkedHow how,
            @Nullable String day,
            @Nullable String review,
            @Nullable List<String> agreed) {

        List<String> ticked() {
            return agreed == null ? List.of() : agreed;
        }
    }

    record AgreementPage(Here here, List<Goal> open, AgreementForm form, Problems problems) {

        static String value(Goal goal) {
            return goal.id() + "@" + goal.version();
        }
    }

    @GetMapping("/people/{person}/plan/agreement")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person, @RequestParam(required = false) @Nullable GoalId goal) {
        var here = door.enter(person);
        var open = agreeable(spells.working(person));
        var ticked = open.stream()
                .filter(it -> goal == null
                        ? it.status() == GoalStatus.PROPOSED
                        : it.id().equals(goal))
                .map(AgreementPage::value)
                .toList();
        var form = new AgreementForm(null, "", "", ticked);
        return Doorway.page("agreement", new AgreementPage(here, open, form, Problems.none()), Problems.none());
    }

    @PostMapping("/people/{person}/plan/agreement")
    @Transactional
    ModelAndView agree(
            @PathVariable PersonId person,
            @ModelAttribute("form") AgreementForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        var here = door.enter(person);
        var spell = spells.working(person);
        var problems = Problems.none();
        if (form.how() == null || form.how() == TalkedHow.NOT_TALKED) {
            problems.add("how", "Choose how you agreed it with them");
        }
        var open = agreeable(spell);
        if (form.ticked().isEmpty() && open.stream().anyMatch(it -> it.status() == GoalStatus.PROPOSED)) {
            problems.add("agreed", "Tick what they said yes to");
        }
        var at = new DayField("day", form.day(), here.now(), problems).passed(When.dayOf(spell.openedAt()));
        var review = new DayField("review", form.review(), here.now(), problems)
                .toCome(Most.YEARS)
                .orElse(null);
        if (!problems.isEmpty()) {
            return Doorway.page("agreement", new AgreementPage(here, open, form, problems), problems);
        }
        var how = Objects.requireNonNull(form.how());
        plans.begin(spell.id(), viewer.id(), at);
        plans.living(spell.id()).ifPresent(plan -> plans.record(plan.agree(how, review, viewer.id(), at)));
        for (var ticked : form.ticked()) {
            goals.record(chosen(person, ticked).agree(how, "", viewer.id(), at));
        }
        return Doorway.back(person, null, "It is agreed. Work starts now; nothing waits for an approval.", flash);
    }

    private Goal chosen(PersonId person, String ticked) {
        var parts = ticked.split("@", 2);
        try {
            var goal = goals.find(GoalId.of(parts[0]), person).orElseThrow(NotFound::new);
            return goal.seenAs(Integer.parseInt(parts[parts.length - 1]));
        } catch (IllegalArgumentException malformed) {
            throw new NotFound();
        }
    }

    private List<Goal> agreeable(PlannedSpells.Spell spell) {
        return goals.of(spell.id()).stream()
                .filter(goal -> goal.status().allows(GoalFact.AGREED))
                .toList();
    }
}
