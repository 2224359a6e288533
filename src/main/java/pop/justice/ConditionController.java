package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.Problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// Recording a condition: first what it requires, then what belongs to that.
@Controller
class ConditionController {

    private final Conditions conditions;
    private final People people;
    private final JusticeDoor door;

    ConditionController(Conditions conditions, People people, JusticeDoor door) {
        this.conditions = conditions;
        this.people = people;
        this.door = door;
    }

    record ChoicePage(Identity person, LocalDate today) {}

    /// @param varied what stood until now; null for a new condition
    record ConditionPage(
            Identity person,
            LocalDate today,
            ConditionForm form,
            @Nullable Condition varied,
            Problems problems) {}

    @GetMapping("/people/{person}/conditions/new")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person, @RequestParam Optional<ConditionKind> kind) {
        door.mustBeOpen(person);
        return kind.map(it -> page(person, ConditionForm.empty(Ids.next(), it, door.today()), Problems.none()))
                .orElseGet(() -> new ModelAndView(
                        "justice/choose", "page", new ChoicePage(people.show(person, "conditions"), door.today())));
    }

    @PostMapping("/people/{person}/conditions")
    @Transactional
    ModelAndView record(
            @PathVariable PersonId person,
            @ModelAttribute("form") ConditionForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        door.mustBeOpen(person);
        if (form.kind() == null || form.id() == null) {
            return new ModelAndView("redirect:/people/" + person + "/conditions/new");
        }
        if (door.hasDied(person)) {
            throw new Refused("justice.died");
        }
        var problems = Problems.of(result);
        var terms = form.read(door.today(), problems);
        if (terms == null) {
            var again = page(person, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var id = new ConditionId(Objects.requireNonNull(form.id()));
        Instant now = door.now();
        conditions.add(Condition.recorded(id, person, post.agency(), terms, now), post.worker());
        flash.addFlashAttribute(
                "notice", "Recorded. Whoever arranges something against it is warned: " + ConditionWords.title(terms));
        return new ModelAndView("redirect:/people/" + person + "/conditions#c-" + id);
    }

    private ModelAndView page(PersonId person, ConditionForm form, Problems problems) {
        return new ModelAndView(
                "justice/condition",
                "page",
                new ConditionPage(people.show(person, "conditions"), door.today(), form, null, problems));
    }
}
