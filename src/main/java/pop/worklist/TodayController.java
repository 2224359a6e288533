package pop.worklist;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.agency.Role;
import pop.drugalert.DrugAlerts;
import pop.web.NavLink;
import pop.web.Paging;
import pop.web.Tone;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// The first page after signing in. Each role sees what is theirs to do, and learns what will come when nothing is.
@Controller
class TodayController {

    private static final int A_PAGE = 25;

    private final Tasks tasks;
    private final DrugAlerts warnings;
    private final Clock clock;

    TodayController(Tasks tasks, DrugAlerts warnings, Clock clock) {
        this.tasks = tasks;
        this.warnings = warnings;
        this.clock = clock;
    }

    /// @param warnings how many drug warnings stand
    record TodayPage(
            Post post,
            Instant now,
            boolean mine,
            Tasks.Counts counts,
            List<NavLink> tabs,
            List<Task> tasks,
            List<Tasks.Supported> supported,
            List<Tasks.Sent> sent,
            int warnings,
            Paging paging) {

        String firstName() {
            return post.name().split(" ", 2)[0];
        }

        List<Task> with(Tone tone) {
            return tasks.stream().filter(task -> task.tone(now) == tone).toList();
        }

        boolean refers() {
            return mayRefer(post.role());
        }

        /// Whoever meets people.
        boolean raisesConcerns() {
            return mayRefer(post.role()) && post.role() != Role.PARTNER_WORKER;
        }

        int late() {
            return mine ? counts.mineLate() : counts.teamLate();
        }
    }

    @GetMapping("/")
    @Transactional(readOnly = true)
    String show(@RequestParam(defaultValue = "mine") String whose, Post post, HttpServletRequest request, Model model) {
        var now = clock.instant();
        var mine = !whose.equals("team");
        var leads = post.role() == Role.TEAM_LEADER;
        var paging = Paging.from(request, A_PAGE);
        var waiting = tasks.waiting(post.worker(), leads, mine, now, new Tasks.Range(A_PAGE + 1, paging.offset()));
        var counts = waiting.counts();
        var found = waiting.tasks();
        model.addAttribute(
                "page",
                new TodayPage(
                        post,
                        now,
                        mine,
                        counts,
                        tabs(counts, mine),
                        found.subList(0, Math.min(found.size(), A_PAGE)),
                        post.role().supports() ? tasks.supported(post.worker()) : List.of(),
                        mayRefer(post.role()) && !post.role().supports() ? tasks.sent() : List.of(),
                        warnings.standing(When.dayOf(now)),
                        paging.withMore(found.size() > A_PAGE)));
        return "worklist/today";
    }

    private static List<NavLink> tabs(Tasks.Counts counts, boolean mine) {
        return List.of(
                new NavLink("/", "For me (" + counts.mine() + ")", mine),
                new NavLink("/?whose=team", "For my team (" + counts.team() + ")", !mine));
    }

    private static boolean mayRefer(Role role) {
        return switch (role) {
            case TEAM_LEADER,
                    SOCIAL_CARE_WORKER,
                    POLICE_OFFICER,
                    PEER_MENTOR,
                    CUSTODY_PEER_MENTOR,
                    CRISIS_OUTREACH_WORKER,
                    PARTNER_WORKER -> true;
            case INFORMATION_GOVERNANCE, RESEARCHER, ADMINISTRATOR -> false;
        };
    }
}
