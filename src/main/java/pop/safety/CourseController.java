package pop.safety;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.rule.Step;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Function;

/// What becomes of a concern: who was told, that they have it, what they decided.
@Controller
class CourseController {

    private final Concerns concerns;
    private final ConcernDesk desk;
    private final ConcernPages pages;
    private final Clock clock;

    CourseController(Concerns concerns, ConcernDesk desk, ConcernPages pages, Clock clock) {
        this.concerns = concerns;
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/concerns/{id}")
    @Transactional
    ModelAndView show(@PathVariable ConcernId id) {
        var it = found(id);
        return shown(it, CourseForm.of(it), Problems.none());
    }

    /// One page for the duty team.
    @GetMapping("/concerns/{id}/print")
    @Transactional
    ModelAndView print(@PathVariable ConcernId id) {
        var it = found(id);
        return new ModelAndView("safety/print", "page", pages.page(it, CourseForm.of(it), Problems.none()));
    }

    @PostMapping("/concerns/{id}/telling")
    @Transactional
    ModelAndView tell(
            @PathVariable ConcernId id,
            @ModelAttribute("form") CourseForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        var now = clock.instant();
        var it = found(id).seenAs(form.version());
        var untold = it.route().without(ConcernDesk.told(concerns.facts(id)));
        var problems = result.hasErrors() ? Problems.of(result) : form.telling(untold, now);
        if (!problems.isEmpty()) {
            return again(shown(it, form, problems));
        }
        var told = new ConcernDesk.Told(form.at(now), now);
        desk.tell(it, form.telling(it, untold), form.text(), me.worker(), told);
        return done(id, "It is on record that they were told.", flash);
    }

    @PostMapping("/concerns/{id}/acknowledgement")
    @Transactional
    ModelAndView acknowledge(
            @PathVariable ConcernId id, @ModelAttribute("form") CourseForm form, Post me, RedirectAttributes flash) {
        return step(id, form, flash, "They have it.", it -> {
            var at = form.at(clock.instant());
            return it.acknowledge(form.text(), me.worker(), at);
        });
    }

    @PostMapping("/concerns/{id}/follow-up")
    @Transactional
    ModelAndView followUp(
            @PathVariable ConcernId id, @ModelAttribute("form") CourseForm form, Post me, RedirectAttributes flash) {
        return step(
                id,
                form,
                flash,
                "It is on record that you asked. Today reminds you again.",
                it -> it.followUp(form.text(), me.worker(), form.at(clock.instant())));
    }

    @PostMapping("/concerns/{id}/outcome")
    @Transactional
    ModelAndView decide(
            @PathVariable ConcernId id,
            @ModelAttribute("form") CourseForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        var problems = result.hasErrors() ? Problems.of(result) : form.deciding(clock.instant());
        if (!problems.isEmpty()) {
            return again(shown(found(id).seenAs(form.version()), form, problems));
        }
        return step(
                id,
                form,
                flash,
                "The outcome is on record.",
                it -> it.outcome(
                        Objects.requireNonNull(form.outcome()), form.text(), me.worker(), form.at(clock.instant())));
    }

    @PostMapping("/concerns/{id}/withdrawal")
    @Transactional
    ModelAndView withdraw(
            @PathVariable ConcernId id, @ModelAttribute("form") CourseForm form, Post me, RedirectAttributes flash) {
        if (form.error().isEmpty()) {
            var it = found(id).seenAs(form.version());
            return again(shown(it, form, Problems.none().add("why", "Say what was wrong with it")));
        }
        return step(
                id,
                form,
                flash,
                "It is withdrawn as raised in error. It stays on record.",
                it -> it.withdraw(form.error(), me.worker(), clock.instant()));
    }

    private ModelAndView step(
            ConcernId id,
            CourseForm form,
            RedirectAttributes flash,
            String notice,
            Function<Concern, Step<Concern, Concern.Fact>> step) {
        var now = clock.instant();
        var it = found(id).seenAs(form.version());
        var problems = form.moment(Problems.none(), now);
        if (!problems.isEmpty()) {
            return again(shown(it, form, problems));
        }
        desk.record(step.apply(it), now);
        return done(id, notice, flash);
    }

    private Concern found(ConcernId id) {
        return concerns.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView shown(Concern it, CourseForm form, Problems problems) {
        return new ModelAndView("safety/concern", "page", pages.page(it, form, problems));
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView done(ConcernId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/concerns/" + id);
    }
}
