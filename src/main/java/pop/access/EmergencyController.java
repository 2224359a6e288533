package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Viewer;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Asking for emergency access, and what came of it.
@Controller
class EmergencyController {

    private final EmergencyDesk desk;
    private final Emergencies emergencies;
    private final People people;
    private final Today today;

    EmergencyController(EmergencyDesk desk, Emergencies emergencies, People people, Today today) {
        this.desk = desk;
        this.emergencies = emergencies;
        this.people = people;
        this.today = today;
    }

    /// @param person whose page it is asked from; null where it is typed
    /// @param opens what would lie open, in words; blank where the role has no emergencies
    record EmergencyPage(
            @Nullable Identity person,
            EmergencyForm form,
            String opens,
            @Nullable Instant pausedUntil,
            LocalDate today,
            Problems problems) {

        String action() {
            return person == null ? "/emergency" : "/people/" + person.id() + "/emergency";
        }
    }

    record AttemptPage(Emergencies.Shown attempt, String opens, Instant now) {}

    @GetMapping("/emergency")
    @Transactional
    ModelAndView typed(Post post) {
        return page(null, EmergencyForm.empty(), post, Problems.none());
    }

    @GetMapping("/people/{person}/emergency")
    @Transactional
    ModelAndView about(@PathVariable PersonId person, Post post) {
        return page(identity(person), EmergencyForm.empty(), post, Problems.none());
    }

    @PostMapping("/emergency")
    @Transactional
    ModelAndView open(@ModelAttribute("form") EmergencyForm form, Post post, RedirectAttributes flash) {
        return attempt(null, form, post, flash);
    }

    @PostMapping("/people/{person}/emergency")
    @Transactional
    ModelAndView open(
            @PathVariable PersonId person,
            @ModelAttribute("form") EmergencyForm form,
            Post post,
            RedirectAttributes flash) {
        return attempt(identity(person), form, post, flash);
    }

    /// What came of one's own attempt.
    @GetMapping("/emergency/{id}")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        var attempt = emergencies
                .shown(id)
                .filter(it -> it.workerId().value().equals(viewer.id()))
                .orElseThrow(NotFound::new);
        var opens = Said.list(Emergency.opensTo(attempt.role()));
        return new ModelAndView("access/attempt", "page", new AttemptPage(attempt, opens, today.now()));
    }

    /// By the worker who opened it, or by whoever answers for the record.
    @PostMapping("/emergency/{id}/end")
    @Transactional
    String end(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        var emergency = emergencies.find(id).orElseThrow(NotFound::new);
        var own = emergency.worker().value().equals(viewer.id());
        if (!own && !emergencies.mineToReview(id)) {
            throw new NotFound();
        }
        desk.stop(emergency, viewer);
        flash.addFlashAttribute("notice", "Emergency access has ended.");
        return own ? "redirect:/emergency/" + id : "redirect:/emergency/" + id + "/review";
    }

    private ModelAndView attempt(@Nullable Identity person, EmergencyForm form, Post post, RedirectAttributes flash) {
        if (form.id() == null || Emergency.opensTo(post.role()).isEmpty()) {
            throw new NotFound();
        }
        var problems = form.problems(person == null, today.day());
        if (!problems.isEmpty()) {
            var again = page(person, form, post, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        var emergency = desk.ask(form, person == null ? null : person.id(), post);
        if (!emergency.worker().equals(post.worker())) {
            throw new NotFound();
        }
        if (emergency.person() == null) {
            return new ModelAndView("redirect:/emergency/" + emergency.id());
        }
        flash.addFlashAttribute("notice", "The record is open to you. Whoever answers for it has been told.");
        return new ModelAndView("redirect:/people/" + emergency.person());
    }

    private Identity identity(PersonId person) {
        return people.show(person, "emergency");
    }

    private ModelAndView page(@Nullable Identity person, EmergencyForm form, Post post, Problems problems) {
        var opens = Said.list(Emergency.opensTo(post.role()));
        var paused = desk.pausedUntil(post).orElse(null);
        var day = today.day();
        return new ModelAndView(
                "access/emergency", "page", new EmergencyPage(person, form, opens, paused, day, problems));
    }
}
