package pop.access;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import pop.agency.Post;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// Access by decision at a glance: what waits for those who answer for records, and what oneself asked for.
@Controller
class OverviewController {

    private static final int MOST = 10;

    private final Emergencies emergencies;
    private final Requests requests;
    private final Conflicts conflicts;
    private final Restrictions restrictions;
    private final Clock clock;

    OverviewController(
            Emergencies emergencies, Requests requests, Conflicts conflicts, Restrictions restrictions, Clock clock) {
        this.emergencies = emergencies;
        this.requests = requests;
        this.conflicts = conflicts;
        this.restrictions = restrictions;
        this.clock = clock;
    }

    /// @param answers the viewer answers for records
    /// @param meets the viewer's role has emergencies
    record OverviewPage(
            boolean answers,
            boolean meets,
            List<Emergencies.Shown> toReview,
            List<Requests.Shown> toAnswer,
            int restricted,
            List<Emergencies.Shown> emergencies,
            List<Requests.Shown> requests,
            List<Conflict> conflicts,
            Instant now) {}

    @GetMapping("/access")
    @Transactional(readOnly = true)
    String show(Post post, Model model) {
        var now = clock.instant();
        var answers = Answering.may(post);
        model.addAttribute(
                "page",
                new OverviewPage(
                        answers,
                        !Emergency.opensTo(post.role()).isEmpty(),
                        answers ? emergencies.toReview() : List.of(),
                        answers ? requests.toAnswer(now) : List.of(),
                        answers ? restrictions.inPlace(100, 0).size() : 0,
                        emergencies.of(post.worker(), MOST),
                        requests.of(post.worker(), MOST),
                        conflicts.of(post.worker()),
                        now));
        return "access/overview";
    }
}
