package pop.instrument;

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
import pop.database.Ids;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/// Licences and approvals are put on record, and end.
@Controller
class PermitController {

    private final Register register;
    private final Permits permits;
    private final Clock clock;

    PermitController(Register register, Permits permits, Clock clock) {
        this.register = register;
        this.permits = permits;
        this.clock = clock;
    }

    record PermitPage(Register.Version of, PermitForm form, Problems problems) {}

    @GetMapping("/instruments/{code}/permits/new")
    @Transactional(readOnly = true)
    ModelAndView begin(@PathVariable String code, Post me) {
        Governance.must(me);
        return page(version(code, me), PermitForm.empty(), Problems.none());
    }

    @PostMapping("/instruments/{code}/permits")
    @Transactional
    ModelAndView add(
            @PathVariable String code,
            @ModelAttribute("form") PermitForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        Governance.must(me);
        var version = version(code, me);
        var problems = Problems.of(result);
        var read = form.read(today(), problems);
        if (read == null) {
            var again = page(version, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        permits.add(Objects.requireNonNullElseGet(form.id(), Ids::next), code, read, me.worker(), clock.instant());
        flash.addFlashAttribute("notice", "On record.");
        return new ModelAndView("redirect:/instruments/" + code);
    }

    @PostMapping("/instruments/{code}/permits/{id}/end")
    @Transactional
    String end(@PathVariable String code, @PathVariable UUID id, Post me, RedirectAttributes flash) {
        Governance.must(me);
        permits.end(id, code, today(), me.worker(), clock.instant());
        flash.addFlashAttribute("notice", "It has ended. What was done under it stays on record.");
        return "redirect:/instruments/" + code;
    }

    /// The newest of those that need something on record.
    private Register.Version version(String code, Post me) {
        return register.of(code, me.worker()).stream()
                .filter(it -> !it.needs().isEmpty())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(Register.Version of, PermitForm form, Problems problems) {
        return new ModelAndView("instrument/permit", "page", new PermitPage(of, form, problems));
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
