package pop.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.database.Viewer;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Looking at emergency access afterwards: by whoever leads the agency that holds the record, else by information
/// governance; never by the worker who opened it.
@Controller
class ReviewController {

    private static final int A_PAGE = 25;

    private final Emergencies emergencies;
    private final Facts facts;
    private final LookedAt lookedAt;
    private final Clock clock;

    ReviewController(Emergencies emergencies, Facts facts, LookedAt lookedAt, Clock clock) {
        this.emergencies = emergencies;
        this.facts = facts;
        this.lookedAt = lookedAt;
        this.clock = clock;
    }

    record ReviewsPage(List<Emergencies.Shown> waiting, List<Emergencies.Shown> done, Instant now, Paging paging) {}

    /// @param mine the viewer is the one to review it
    /// @param governs the viewer follows up what raised a concern
    record ReviewPage(
            Emergencies.Shown emergency,
            String opened,
            List<LookedAt.Look> looks,
            List<Facts.Shown> facts,
            boolean mine,
            boolean governs,
            @Nullable Verdict verdict,
            String note,
            Instant now,
            Problems problems) {

        boolean toFollowUp() {
            return governs && emergency.status() == EmergencyStatus.REVIEWED && emergency.verdict() == Verdict.CONCERN;
        }
    }

    @GetMapping("/emergency/reviews")
    @Transactional(readOnly = true)
    ModelAndView list(Post post, HttpServletRequest request) {
        Answering.allow(post);
        var paging = Paging.from(request, A_PAGE);
        var done = emergencies.reviewed(A_PAGE + 1, paging.offset());
        var page = new ReviewsPage(
                emergencies.toReview(),
                done.subList(0, Math.min(done.size(), A_PAGE)),
                clock.instant(),
                paging.withMore(done.size() > A_PAGE));
        return new ModelAndView("access/reviews", "page", page);
    }

    @GetMapping("/emergency/{id}/review")
    @Transactional(readOnly = true)
    ModelAndView show(@PathVariable UUID id, Post post) {
        return page(id, post, null, "", Problems.none());
    }

    @PostMapping("/emergency/{id}/review")
    @Transactional
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String verdict,
            @RequestParam(defaultValue = "") String note,
            Post post,
            RedirectAttributes flash) {
        var found = Arrays.stream(Verdict.values())
                .filter(it -> it.name().equals(verdict))
                .findFirst()
                .orElse(null);
        var problems = Problems.none();
        if (found == null) {
            problems.add("verdict", "Choose what you make of it");
        }
        if (note.isBlank()) {
            problems.add("note", "Say in a sentence why");
        }
        if (found == null || !problems.isEmpty()) {
            return again(page(id, post, found, note, problems));
        }
        emergencies.record(ended(id, version).review(post.worker(), found, note.strip(), clock.instant()));
        flash.addFlashAttribute(
                "notice",
                found == Verdict.FINE
                        ? "Reviewed."
                        : "Reviewed. Information governance has been told of your concern.");
        return new ModelAndView("redirect:/emergency/reviews");
    }

    @PostMapping("/emergency/{id}/follow-up")
    @Transactional
    ModelAndView followUp(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            Post post,
            Viewer viewer,
            RedirectAttributes flash) {
        if (post.role() != Role.INFORMATION_GOVERNANCE) {
            throw new NotFound();
        }
        if (note.isBlank()) {
            return again(page(id, post, null, "", Problems.none().add("note", "Say what came of it")));
        }
        var emergency = meant(id, version);
        emergencies.record(emergency.followUp(WorkerId.of(viewer), note.strip(), clock.instant()));
        flash.addFlashAttribute("notice", "It is on record what came of the concern.");
        return new ModelAndView("redirect:/emergency/reviews");
    }

    /// As the page showed it; that its time was over is put on record first.
    private Emergency ended(UUID id, int version) {
        var emergency = meant(id, version);
        if (!emergencies.mineToReview(id)) {
            throw new Refused("access.not-yours");
        }
        if (emergency.status() == EmergencyStatus.ENDED
                || emergency.standing(clock.instant()) != EmergencyStatus.ENDED) {
            return emergency;
        }
        emergencies.record(emergency.runOut(EmergencyDesk.house()));
        return emergencies.find(id).orElseThrow(NotFound::new);
    }

    /// As the page showed it.
    private Emergency meant(UUID id, int version) {
        var emergency = emergencies.find(id).orElseThrow(NotFound::new);
        if (emergency.version() != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return emergency;
    }

    private ModelAndView page(UUID id, Post post, @Nullable Verdict verdict, String note, Problems problems) {
        Answering.allow(post);
        var emergency = emergencies
                .shown(id)
                .filter(it -> it.personId() != null)
                .filter(it -> !it.workerId().equals(post.worker()))
                .orElseThrow(NotFound::new);
        var page = new ReviewPage(
                emergency,
                Said.list(Emergency.opensTo(emergency.role())),
                lookedAt.during(id),
                facts.of(id),
                emergency.unreviewed() && emergencies.mineToReview(id),
                post.role() == Role.INFORMATION_GOVERNANCE,
                verdict,
                note,
                clock.instant(),
                problems);
        return new ModelAndView("access/review", "page", page);
    }

    private static ModelAndView again(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
