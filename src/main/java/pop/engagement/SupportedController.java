package pop.engagement;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import pop.agency.Post;
import pop.agency.Posts;
import pop.agency.Role;
import pop.agency.WorkerId;
import pop.web.Choice;
import pop.web.Paging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The people we support: mine, or my team's.
@Controller
class SupportedController {

    private static final int SIZE = 25;
    private static final Set<String> SORTS =
            Set.of("name", "-name", "lead", "-lead", "contact", "-contact", "opened", "-opened");

    private final Engagements engagements;
    private final Posts posts;
    private final Clock clock;

    SupportedController(Engagements engagements, Posts posts, Clock clock) {
        this.engagements = engagements;
        this.posts = posts;
        this.clock = clock;
    }

    /// What the filters ask for; `whose` is "mine" or "team".
    record Filter(
            @Nullable String whose,
            @Nullable String status,
            @Nullable String lead) {

        boolean mine(Post me) {
            return whose == null || whose.isBlank() ? me.role() != Role.TEAM_LEADER : whose.equals("mine");
        }

        Engagements.Wanted wanted(Post me, String sort) {
            return new Engagements.Wanted(
                    mine(me) ? me.worker() : null,
                    mine(me) ? null : me.team(),
                    leader().orElse(null),
                    chosenStatus().orElse(null),
                    SORTS.contains(sort) ? sort : "name");
        }

        private Optional<WorkerId> leader() {
            try {
                return lead == null || lead.isBlank() ? Optional.empty() : Optional.of(WorkerId.of(lead));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        private Optional<EngagementStatus> chosenStatus() {
            return java.util.Arrays.stream(EngagementStatus.values())
                    .filter(it -> status != null && it.name().equals(status.toUpperCase(Locale.ROOT)))
                    .findFirst();
        }
    }

    record SupportedPage(
            List<Engagements.Spell> spells,
            Paging paging,
            Filter filter,
            boolean mine,
            List<Choice> leads,
            Instant now) {

        List<Choice> statuses() {
            return Choice.all(EngagementStatus.values());
        }
    }

    @GetMapping("/engagements")
    @Transactional(readOnly = true)
    String list(@ModelAttribute("filter") Filter filter, Post me, HttpServletRequest request, Model model) {
        var paging = Paging.from(request, SIZE);
        var rows = engagements.list(filter.wanted(me, paging.sort().orElse("name")), paging.offset(), SIZE);
        var more = rows.size() > SIZE;
        var shown = more ? rows.subList(0, SIZE) : rows;
        model.addAttribute(
                "page",
                new SupportedPage(
                        shown,
                        paging.withMore(more),
                        filter,
                        filter.mine(me),
                        SupportController.choices(posts.in(me.team())),
                        clock.instant()));
        return "engagement/list";
    }
}
