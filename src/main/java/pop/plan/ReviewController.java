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
import pop.database.Viewer;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.DayField;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.util.Objects;

/// Looking at the plan again, with the person where they want to.
@Controller
class ReviewController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Plans plans;

    ReviewController(Doorway door, PlannedSpells spells, Plans plans) {
        this.door = door;
        this.spells = spells;
        this.plans = plans;
    }

    record ReviewForm(
            int version,
            @Nullable TalkedHow how,
            @Nullable String day,
            @Nullable String note,
            @Nullable String next) {}

    record ReviewPage(Here here, SupportPlan plan, ReviewForm form, Problems problems) {}

    @GetMapping("/people/{person}/plan/reviews/new")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person) {
        var here = door.enter(person);
        var plan = plan(person);
        var next = When.date(here.today().plusWeeks(SupportPlan.WEEKS_TO_REVIEW));
        return page(new ReviewPage(here, plan, new ReviewForm(plan.version(), null, "", "", next), Problems.none()));
    }

    @PostMapping("/people/{person}/plan/reviews/new")
    @Transactional
    ModelAndView review(
            @PathVariable PersonId person,
            @ModelAttribute("form") ReviewForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        var here = door.enter(person);
        var plan = plan(person);
        var problems = Problems.none();
        if (form.how() == null) {
            problems.add("how", "Choose whether they were there");
        }
        var at = new DayField("day", form.day(), here.now(), problems).passed(When.dayOf(plan.begunAt()));
        Typed.atMost(problems, "note", form.note(), Most.NOTE);
        var next = new DayField("next", form.next(), here.now(), problems)
                .toCome(Most.YEARS)
                .orElse(null);
        if (next == null) {
            problems.add("next", "Say when you look at it again");
        }
        if (!problems.isEmpty()) {
            return page(new ReviewPage(here, plan, form, problems));
        }
        plans.record(plan.seenAs(form.version())
                .review(
                        Objects.requireNonNull(form.how()),
                        Typed.text(form.note()),
                        Objects.requireNonNull(next),
                        viewer.id(),
                        at));
        return Doorway.back(person, null, "The review is on record. The next one comes to Today by itself.", flash);
    }

    private SupportPlan plan(PersonId person) {
        var plan = plans.living(spells.working(person).id()).orElseThrow(NotFound::new);
        if (!plan.status().allows(PlanFact.REVIEWED)) {
            throw new Refused("plan.not-now", plan.status());
        }
        return plan;
    }

    private static ModelAndView page(ReviewPage page) {
        return Doorway.page("review", page, page.problems());
    }
}
