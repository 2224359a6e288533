package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Viewer;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.List;

/// The plan of a spell of support; of the open one, or an earlier one to read.
@Controller
class PlanController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Plans plans;
    private final Contents contents;

    PlanController(Doorway door, PlannedSpells spells, Plans plans, Contents contents) {
        this.door = door;
        this.spells = spells;
        this.plans = plans;
        this.contents = contents;
    }

    /// @param spell none while there is no support that is shown to the viewer
    record PlanPage(
            Here here,
            List<PlannedSpells.Spell> spells,
            PlannedSpells.@Nullable Spell spell,
            Contents.Content content) {

        boolean changes() {
            return spell != null && spell.changes() && spell.equals(spells.getFirst());
        }

        boolean reviews() {
            return changes() && spell != null && spell.status() == PlanStatus.CURRENT;
        }

        List<PlannedSpells.Spell> others() {
            return spells.stream().filter(other -> !other.equals(spell)).toList();
        }

        List<Plans.Happened> reviewed() {
            return content.facts().stream()
                    .filter(fact -> fact.kind() == PlanFact.REVIEWED)
                    .toList();
        }

        boolean isEmpty() {
            return content.goals().isEmpty() && content.areas().isEmpty();
        }
    }

    @GetMapping("/people/{person}/plan")
    @Transactional
    ModelAndView show(@PathVariable PersonId person, @RequestParam(required = false) @Nullable EngagementId spell) {
        var here = door.enter(person);
        var all = spells.of(person);
        var shown = all.stream()
                .filter(it -> spell == null || it.id().equals(spell))
                .findFirst()
                .orElse(null);
        if (spell != null && shown == null) {
            throw new NotFound();
        }
        var content = shown == null ? Contents.Content.NONE : contents.of(shown);
        return Doorway.page("show", new PlanPage(here, all, shown, content), Problems.none());
    }

    /// A new plan takes the place of this one; open goals go over by themselves.
    @PostMapping("/people/{person}/plan/successor")
    @Transactional
    ModelAndView renew(
            @PathVariable PersonId person, @RequestParam int version, Viewer viewer, RedirectAttributes flash) {
        var spell = spells.working(person);
        var plan = plans.living(spell.id()).orElseThrow(NotFound::new).seenAs(version);
        plans.record(plan.supersede(viewer.id(), door.now()));
        plans.begin(spell.id(), viewer.id(), door.now());
        return Doorway.back(
                person, null, "A new plan is begun. Open goals are in it already; agree it together.", flash);
    }
}
