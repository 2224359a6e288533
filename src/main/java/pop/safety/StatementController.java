package pop.safety;

import org.jspecify.annotations.Nullable;
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
import pop.person.Identity;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;

/// Adding to a concern what was not known when it was raised: the three points, the harm, what the person wants.
@Controller
class StatementController {

    private final Concerns concerns;
    private final Statements statements;
    private final ConcernDesk desk;
    private final ConcernPages pages;
    private final Clock clock;

    StatementController(Concerns concerns, Statements statements, ConcernDesk desk, ConcernPages pages, Clock clock) {
        this.concerns = concerns;
        this.statements = statements;
        this.desk = desk;
        this.pages = pages;
        this.clock = clock;
    }

    record StatementPage(Concern it, @Nullable Identity person, LocalDate today, ConcernForm form, Problems problems) {}

    @GetMapping("/concerns/{id}/statement")
    @Transactional
    ModelAndView ask(@PathVariable ConcernId id) {
        var it = found(id);
        var said = statements.of(id).getFirst().statement();
        return page(it, ConcernForm.of(it, said), Problems.none());
    }

    @PostMapping("/concerns/{id}/statement")
    @Transactional
    ModelAndView add(
            @PathVariable ConcernId id,
            @ModelAttribute("form") ConcernForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        var now = clock.instant();
        var it = found(id);
        if (form.version() == null) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        it.seenAs(form.version());
        var problems = result.hasErrors() ? Problems.of(result) : form.problems();
        if (!problems.isEmpty()) {
            var again = page(it, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var due = ConcernPages.due(it, pages.person(it), form.age(), now);
        desk.add(it, form.statement(), due, me.worker(), now);
        flash.addFlashAttribute("notice", "Added. What was written before stays on record.");
        return new ModelAndView("redirect:/concerns/" + id);
    }

    private Concern found(ConcernId id) {
        return concerns.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Concern it, ConcernForm form, Problems problems) {
        return new ModelAndView(
                "safety/statement",
                "page",
                new StatementPage(it, pages.person(it), When.dayOf(clock.instant()), form, problems));
    }
}
