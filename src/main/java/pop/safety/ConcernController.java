package pop.safety;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// Raising a concern, in a minute and on a phone: about somebody on record, a child in their life, or somebody who is
/// not on record at all.
@Controller
class ConcernController {

    private final Concerns concerns;
    private final ConcernDesk desk;
    private final WhoWorksHere workers;
    private final People people;
    private final Clock clock;

    ConcernController(Concerns concerns, ConcernDesk desk, WhoWorksHere workers, People people, Clock clock) {
        this.concerns = concerns;
        this.desk = desk;
        this.workers = workers;
        this.people = people;
        this.clock = clock;
    }

    record ListPage(List<Concerns.Line> open, Instant now) {}

    @GetMapping("/concerns")
    @Transactional(readOnly = true)
    String list(Model model) {
        model.addAttribute("page", new ListPage(concerns.open(), clock.instant()));
        return "safety/concerns";
    }

    @GetMapping("/concerns/new")
    @Transactional(readOnly = true)
    ModelAndView askAboutSomebody(Post me) {
        return page(null, ConcernForm.empty(), me, Problems.none());
    }

    @GetMapping("/people/{person}/concerns/new")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person, Post me) {
        return page(people.show(person, "safety"), ConcernForm.empty(), me, Problems.none());
    }

    @PostMapping("/concerns")
    @Transactional
    ModelAndView raiseAboutSomebody(
            @ModelAttribute("form") ConcernForm form, BindingResult result, Post me, RedirectAttributes flash) {
        return raised(null, form, result, me, flash);
    }

    @PostMapping("/people/{person}/concerns")
    @Transactional
    ModelAndView raise(
            @PathVariable PersonId person,
            @ModelAttribute("form") ConcernForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        return raised(people.identity(person).orElseThrow(NotFound::new), form, result, me, flash);
    }

    private ModelAndView raised(
            @Nullable Identity person, ConcernForm form, BindingResult result, Post me, RedirectAttributes flash) {
        var problems = result.hasErrors() ? Problems.of(result) : form.problems();
        if (!problems.isEmpty()) {
            var again = page(person, form, me, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var now = clock.instant();
        var it = raising(person, form, me, now);
        desk.raise(it, form.statement(), me, now);
        flash.addFlashAttribute("notice", "It is on record. Now tell the duty team.");
        return new ModelAndView("redirect:/concerns/" + it.id());
    }

    private static Concerns.Raising raising(@Nullable Identity person, ConcernForm form, Post me, Instant now) {
        var route = form.who() == Whom.CHILD
                ? Route.CHILD
                : Route.of(NewConcernPage.ages(person, When.dayOf(now)), form.age());
        return new Concerns.Raising(
                new ConcernId(Objects.requireNonNullElseGet(form.id(), Ids::next)),
                person == null ? null : person.id(),
                form.subject(),
                form.who(),
                route,
                form.danger() == Known.YES,
                form.isConfidential(),
                form.keptFrom().stream()
                        .filter(it -> !it.equals(me.worker().value()))
                        .toList());
    }

    private ModelAndView page(@Nullable Identity person, ConcernForm form, Post me, Problems problems) {
        var now = clock.instant();
        return new ModelAndView(
                "safety/raise",
                "page",
                new NewConcernPage(person, When.dayOf(now), form, workers.besides(me, now), problems));
    }
}
