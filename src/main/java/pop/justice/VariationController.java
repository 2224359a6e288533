package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.People;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.LocalDate;

/// What becomes of a condition: it is varied, it stands still, it ends.
@Controller
class VariationController {

    private final Conditions conditions;
    private final People people;
    private final JusticeDoor door;

    VariationController(Conditions conditions, People people, JusticeDoor door) {
        this.conditions = conditions;
        this.people = people;
        this.door = door;
    }

    record EndingPage(Identity person, Condition condition, LocalDate today, Problems problems) {}

    @GetMapping("/conditions/{id}/variation")
    @Transactional
    ModelAndView askVariation(@PathVariable ConditionId id) {
        var it = found(id);
        return variation(it, ConditionForm.of(it, door.today()), Problems.none());
    }

    @PostMapping("/conditions/{id}/variation")
    @Transactional
    ModelAndView vary(
            @PathVariable ConditionId id,
            @ModelAttribute("form") ConditionForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        var it = found(id);
        if (form.kind() != it.terms().kind() || form.version() == null) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        var problems = Problems.of(result);
        var terms = form.read(door.today(), problems);
        if (terms == null) {
            var again = variation(it, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        conditions.record(it.seenAs(form.version()).vary(terms, post.worker(), door.now()));
        return done(it, "Varied. What it said before stays on record.", flash);
    }

    @PostMapping("/conditions/{id}/check")
    @Transactional
    ModelAndView check(@PathVariable ConditionId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        var it = found(id);
        conditions.record(it.seenAs(version).check(post.worker(), door.now()));
        return done(it, "On record: it stands. You are asked again in half a year.", flash);
    }

    @GetMapping("/conditions/{id}/ending")
    @Transactional
    String askEnding(@PathVariable ConditionId id, Model model) {
        model.addAttribute("page", ending(found(id), Problems.none()));
        return "justice/end";
    }

    @PostMapping("/conditions/{id}/ending")
    @Transactional
    ModelAndView end(
            @PathVariable ConditionId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable EndReason reason,
            Post post,
            RedirectAttributes flash) {
        var it = found(id);
        if (reason == null) {
            var problems = Problems.none().add("reason", "Choose why it stands no longer");
            return new ModelAndView("justice/end", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("page", ending(it, problems));
        }
        conditions.record(it.seenAs(version).end(reason, post.worker().value(), door.now()));
        return done(it, "It stands no longer. Nothing warns of it from now on.", flash);
    }

    private Condition found(ConditionId id) {
        return conditions.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView variation(Condition it, ConditionForm form, Problems problems) {
        return new ModelAndView(
                "justice/condition",
                "page",
                new ConditionController.ConditionPage(
                        people.show(it.person(), "conditions"), door.today(), form, it, problems));
    }

    private EndingPage ending(Condition it, Problems problems) {
        return new EndingPage(people.show(it.person(), "conditions"), it, door.today(), problems);
    }

    private static ModelAndView done(Condition it, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/people/" + it.person() + "/conditions#c-" + it.id());
    }
}
