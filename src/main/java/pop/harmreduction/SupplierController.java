package pop.harmreduction;

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
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Who may supply naloxone. Whoever leads a team or administers records it, and nobody for themselves.
@Controller
class SupplierController {

    private final Authorisations authorisations;
    private final Clock clock;

    SupplierController(Authorisations authorisations, Clock clock) {
        this.authorisations = authorisations;
        this.clock = clock;
    }

    record SuppliersPage(
            List<Authorisation> all,
            WorkerId me,
            boolean keeps,
            List<Choice> workers,
            SupplierForm form,
            LocalDate today,
            Problems problems) {

        List<Authorisation> standing() {
            return all.stream().filter(it -> !it.isOver(today)).toList();
        }

        List<Authorisation> over() {
            return all.stream().filter(it -> it.isOver(today)).toList();
        }
    }

    @GetMapping("/naloxone/suppliers")
    @Transactional(readOnly = true)
    ModelAndView show(Post me) {
        return page(me, authorisations.all(), SupplierForm.empty(), Problems.none());
    }

    @PostMapping("/naloxone/suppliers")
    @Transactional
    ModelAndView add(
            @ModelAttribute("form") SupplierForm form, BindingResult result, Post me, RedirectAttributes flash) {
        allow(me);
        var all = authorisations.all();
        var problems = Problems.of(result);
        var read = form.read(all, today(), problems);
        if (read != null && read.worker().equals(me.worker())) {
            problems.add("worker", "Somebody else has to record this for you");
        }
        if (read == null || !problems.isEmpty()) {
            var again = page(me, all, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        authorisations.add(Objects.requireNonNullElseGet(form.id(), Ids::next), read, me.worker(), clock.instant());
        flash.addFlashAttribute(
                "notice", "On record. From " + When.date(read.since()) + " on they can record a supply.");
        return new ModelAndView("redirect:/naloxone/suppliers");
    }

    @PostMapping("/naloxone/suppliers/{id}/end")
    @Transactional
    String end(@PathVariable UUID id, Post me, RedirectAttributes flash) {
        allow(me);
        authorisations.end(id, today(), me.worker(), clock.instant());
        flash.addFlashAttribute("notice", "It has ended. What was supplied under it stays on record.");
        return "redirect:/naloxone/suppliers";
    }

    private ModelAndView page(Post me, List<Authorisation> all, SupplierForm form, Problems problems) {
        var workers = keeps(me) ? authorisations.workers(me.worker(), today()) : List.<Choice>of();
        return new ModelAndView(
                "harmreduction/suppliers",
                "page",
                new SuppliersPage(all, me.worker(), keeps(me), workers, form, today(), problems));
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }

    private static boolean keeps(Post me) {
        return me.role() == Role.TEAM_LEADER || me.role() == Role.ADMINISTRATOR;
    }

    private static void allow(Post me) {
        if (!keeps(me)) {
            throw new NotFound();
        }
    }
}
