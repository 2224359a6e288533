package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import pop.agency.Role;
import pop.rule.Refused;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Answering a request for access, by whoever answers for the records. A lead picks the person from those they find
/// themselves; information governance finds nobody, so the house takes who is exactly meant.
@Controller
class AnswerController {

    private final Requests requests;
    private final AnswerDesk desk;
    private final Facts facts;
    private final Clock clock;

    AnswerController(Requests requests, AnswerDesk desk, Facts facts, Clock clock) {
        this.requests = requests;
        this.desk = desk;
        this.facts = facts;
        this.clock = clock;
    }

    /// @param found whom the answerer may pick
    /// @param governs information governance answers: it is shown nobody
    record AnswerPage(
            Requests.Shown shown,
            AccessRequest request,
            List<Choice> found,
            AnswerForm form,
            List<Facts.Shown> facts,
            boolean mine,
            boolean governs,
            Instant now,
            LocalDate today,
            Problems problems) {

        boolean open() {
            return mine && request.status() == RequestStatus.ASKED;
        }

        boolean mayGrant() {
            return governs || !found.isEmpty();
        }
    }

    @GetMapping("/access-requests/{id}/answer")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable UUID id, Post post) {
        var request = meant(id, post);
        return page(request, AnswerForm.of(request), post, Problems.none());
    }

    @PostMapping("/access-requests/{id}/grant")
    @Transactional
    ModelAndView grant(
            @PathVariable UUID id, @ModelAttribute("form") AnswerForm form, Post post, RedirectAttributes flash) {
        var request = mine(id, form.version(), post);
        var found = desk.found(request, post);
        var problems = form.problems(request, found, post.role() == Role.INFORMATION_GOVERNANCE, today());
        if (!problems.isEmpty()) {
            return again(page(request, form, post, problems));
        }
        desk.grant(request, form, post);
        flash.addFlashAttribute("notice", "Granted. It ends by itself.");
        return new ModelAndView("redirect:/access-requests/" + id + "/answer");
    }

    @PostMapping("/access-requests/{id}/refusal")
    @Transactional
    ModelAndView refuse(
            @PathVariable UUID id, @ModelAttribute("form") AnswerForm form, Post post, RedirectAttributes flash) {
        var request = mine(id, form.version(), post);
        var reason = form.chosenRefusal();
        var problems = form.refusalProblems();
        if (reason == null || !problems.isEmpty()) {
            return again(page(request, form, post, problems));
        }
        requests.record(request.refuse(reason, form.words(), post.worker(), clock.instant()));
        flash.addFlashAttribute("notice", "Refused. The asker sees the reason, and nothing else.");
        return new ModelAndView("redirect:/access");
    }

    /// By whoever answers for the records, or by the asker, who needs it no more.
    @PostMapping("/access-requests/{id}/end")
    @Transactional
    String end(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            Post post,
            RedirectAttributes flash) {
        var request = requests.find(id).orElseThrow(NotFound::new);
        var own = request.worker().equals(post.worker());
        if (!own) {
            mine(id, version, post);
        }
        desk.end(request, why.strip(), post);
        flash.addFlashAttribute("notice", "It has ended: nothing lies open by it any more.");
        return "redirect:/access-requests/" + id + (own ? "" : "/answer");
    }

    private AccessRequest meant(UUID id, Post post) {
        Answering.allow(post);
        return requests.find(id)
                .filter(it -> !it.worker().equals(post.worker()))
                .orElseThrow(NotFound::new);
    }

    private AccessRequest mine(UUID id, @Nullable Integer version, Post post) {
        var request = meant(id, post);
        if (!requests.mineToAnswer(id)) {
            throw new Refused("access.not-yours");
        }
        if (version == null || request.version() != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return request;
    }

    private ModelAndView page(AccessRequest request, AnswerForm form, Post post, Problems problems) {
        var open = request.status() == RequestStatus.ASKED;
        var page = new AnswerPage(
                requests.shown(request.id()).orElseThrow(NotFound::new),
                request,
                open ? desk.found(request, post) : List.of(),
                form,
                facts.of(request.id()),
                requests.mineToAnswer(request.id()),
                post.role() == Role.INFORMATION_GOVERNANCE,
                clock.instant(),
                today(),
                problems);
        return new ModelAndView("access/answer", "page", page);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
