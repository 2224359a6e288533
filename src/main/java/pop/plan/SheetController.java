package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The page a person keeps. It names no area, no project and no agency of ours, and leaves out what would say too much
/// in the wrong hands; the person chooses. What is chosen is sent in the body, so that no address ever tells it.
@Controller
class SheetController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Contents contents;

    SheetController(Doorway door, PlannedSpells spells, Contents contents) {
        this.door = door;
        this.spells = spells;
        this.contents = contents;
    }

    /// @param leave the goals that are left out
    /// @param words whether what matters and what they are good at is left out
    /// @param call whom to call, as they want to read it
    record SheetForm(
            @Nullable List<UUID> leave,
            @Nullable Boolean words,
            @Nullable Boolean name,
            @Nullable String call) {

        private static final int SHORT = 60;

        boolean leaves(Goal goal) {
            return leave != null && leave.contains(goal.id().value());
        }

        boolean leavesWords() {
            return Boolean.TRUE.equals(words);
        }

        boolean named() {
            return Boolean.TRUE.equals(name);
        }

        String whom() {
            var text = Typed.text(call);
            return text.substring(0, Math.min(SHORT, text.length()));
        }
    }

    record SheetPage(Here here, PlannedSpells.Spell spell, Contents.Content content, SheetForm form) {

        /// The first of the names they are called by.
        String firstName() {
            return here.person().name().split(" ", 2)[0];
        }

        /// What could be on it.
        List<Goal> goals() {
            return content.goals(GoalStatus.AGREED, GoalStatus.IN_PROGRESS, GoalStatus.MET, GoalStatus.PARTLY_MET);
        }

        List<Goal> ahead() {
            return shown(GoalStatus.AGREED, GoalStatus.IN_PROGRESS);
        }

        List<Goal> reached() {
            return shown(GoalStatus.MET, GoalStatus.PARTLY_MET);
        }

        private List<Goal> shown(GoalStatus... statuses) {
            return content.goals(statuses).stream()
                    .filter(goal -> !form.leaves(goal))
                    .toList();
        }

        List<Actions.Shown> steps(Goal goal, boolean own) {
            return content.steps(goal).stream()
                    .filter(step -> step.it().status().isOpen())
                    .filter(step -> own == (step.it().what().owner() == Owner.PERSON))
                    .toList();
        }

        /// A worker by the first name, another agency as it is called.
        String who(Actions.Shown step) {
            return step.it().what().owner() == Owner.WORKER ? step.who().split(" ", 2)[0] : step.who();
        }
    }

    @GetMapping("/people/{person}/plan/print")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person) {
        return page(person, null);
    }

    @PostMapping("/people/{person}/plan/print")
    @Transactional
    ModelAndView chosen(@PathVariable PersonId person, @ModelAttribute("form") SheetForm form) {
        return page(person, form);
    }

    private ModelAndView page(PersonId person, @Nullable SheetForm chosen) {
        var here = door.enter(person);
        var spell = spells.of(person).stream().findFirst().orElseThrow(NotFound::new);
        var content = contents.of(spell);
        var form = Objects.requireNonNullElseGet(chosen, () -> discreet(spell, content));
        return Doorway.page("sheet", new SheetPage(here, spell, content, form), Problems.none());
    }

    private static SheetForm discreet(PlannedSpells.Spell spell, Contents.Content content) {
        var leave = content.goals().stream()
                .filter(goal -> goal.area().isPrivate())
                .map(goal -> goal.id().value())
                .toList();
        var lead = spell.leadName();
        return new SheetForm(leave, false, false, lead == null ? "" : lead.split(" ", 2)[0]);
    }
}
