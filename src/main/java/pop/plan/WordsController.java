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
import pop.database.Ids;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What matters, what is strong and what is hard: for the person as a whole, or in an area.
@Controller
class WordsController {

    private final Doorway door;
    private final PlannedSpells spells;
    private final Plans plans;
    private final Goals goals;
    private final Said said;

    WordsController(Doorway door, PlannedSpells spells, Plans plans, Goals goals, Said said) {
        this.door = door;
        this.spells = spells;
        this.plans = plans;
        this.goals = goals;
        this.said = said;
    }

    /// @param id made with the form, so that sending it twice writes once; so is the other's
    /// @param seen what stood when the page was shown
    /// @param other what matters; in an area, what is hard
    record WordsForm(
            @Nullable UUID id,
            @Nullable UUID otherId,
            @Nullable Area area,
            @Nullable String strength,
            @Nullable String other,
            @Nullable List<UUID> seen) {

        Said.Kind otherKind() {
            return area == null ? Said.Kind.MATTERS : Said.Kind.NEED;
        }

        Problems problems(List<Area> open) {
            var problems = Problems.none();
            if (area != null && !open.contains(area)) {
                problems.add("area", "This area is not open to you");
            }
            Typed.atMost(problems, "strength", strength, Most.NOTE);
            Typed.atMost(problems, "other", other, Most.NOTE);
            return problems;
        }

        Said.Words strengthWords() {
            return new Said.Words(
                    Objects.requireNonNullElseGet(id, Ids::next), area, Said.Kind.STRENGTH, Typed.text(strength));
        }

        Said.Words otherWords() {
            return new Said.Words(
                    Objects.requireNonNullElseGet(otherId, Ids::next), area, otherKind(), Typed.text(other));
        }

        List<UUID> shown() {
            return seen == null ? List.of() : seen;
        }
    }

    record WordsPage(Here here, List<Area> areas, WordsForm form, Problems problems) {}

    @GetMapping("/people/{person}/plan/words")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person, @RequestParam(required = false) @Nullable Area area) {
        var here = door.enter(person);
        var spell = spells.working(person);
        var areas = goals.areas(person);
        if (area != null && !areas.contains(area)) {
            throw new NotFound();
        }
        var form = form(here, area, said.of(spell));
        return Doorway.page("words", new WordsPage(here, areas, form, Problems.none()), Problems.none());
    }

    /// With what stands; for the whole person, where nothing was said in this spell, with what their record says.
    private static WordsForm form(Here here, @Nullable Area area, List<Said.Words> all) {
        var standing = all.stream().filter(words -> words.area() == area).toList();
        var seen = standing.stream().map(Said.Words::id).toList();
        if (area == null && seen.isEmpty()) {
            var person = here.person();
            return new WordsForm(Ids.next(), Ids.next(), null, person.strengths(), person.whatMatters(), seen);
        }
        var content = new Contents.Content(List.of(), List.of(), standing, List.of());
        var other = content.words(area, area == null ? Said.Kind.MATTERS : Said.Kind.NEED);
        return new WordsForm(Ids.next(), Ids.next(), area, content.words(area, Said.Kind.STRENGTH), other, seen);
    }

    @PostMapping("/people/{person}/plan/words")
    @Transactional
    ModelAndView write(
            @PathVariable PersonId person, @ModelAttribute("form") WordsForm form, Post me, RedirectAttributes flash) {
        var here = door.enter(person);
        var spell = spells.working(person);
        var areas = goals.areas(person);
        var problems = form.problems(areas);
        if (!problems.isEmpty()) {
            return Doorway.page("words", new WordsPage(here, areas, form, problems), problems);
        }
        plans.begin(spell.id(), me.worker().value(), here.now());
        if (said.add(spell, form.strengthWords(), me, here.now())) {
            said.replace(form.shown(), here.now());
            said.add(spell, form.otherWords(), me, here.now());
        }
        return Doorway.back(person, null, "It is written down. What stood there before is kept.", flash);
    }
}
