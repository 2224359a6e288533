package pop.referral;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.agency.Role;
import pop.web.NotFound;
import pop.web.Paging;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// What waits at the triage desk, and for its leader where people departed from what was proposed.
@Controller
class InboxController {

    private static final int PAGE = 25;
    private static final int LONGEST = 200;

    private final Inbox inbox;
    private final Overrides overrides;
    private final TriageTargets targets;
    private final Clock clock;

    InboxController(Inbox inbox, Overrides overrides, TriageTargets targets, Clock clock) {
        this.inbox = inbox;
        this.overrides = overrides;
        this.targets = targets;
        this.clock = clock;
    }

    record InboxPage(
            List<Line> lines,
            Inbox.Counts counts,
            Inbox.Wanted wanted,
            String typed,
            Paging paging,
            Instant now,
            boolean leads) {}

    record Line(Inbox.Waiting referral, List<TriageClocks.Face> clocks) {}

    record OverridesPage(List<Overrides.Departure> departures, Overrides.@Nullable Kind kind, Paging paging) {}

    @GetMapping("/referrals/inbox")
    @Transactional(readOnly = true)
    String inbox(@RequestParam(defaultValue = "") String name, HttpServletRequest request, Post post, Model model) {
        if (!post.role().triages()) {
            throw new NotFound();
        }
        var now = clock.instant();
        var attempt = targets.lateBefore(now, targets.firstAttemptDays());
        var decision = targets.lateBefore(now, targets.decisionDays());
        var paging = Paging.from(request, PAGE);
        var wanted = wanted(request, name.strip(), decision);
        var found = inbox.of(post, wanted, paging);
        var clocks = new TriageClocks(targets, now);
        var lines = found.stream().limit(PAGE).map(each -> line(each, clocks)).toList();
        var counts = inbox.counts(post, attempt, decision);
        model.addAttribute(
                "page",
                new InboxPage(
                        lines,
                        counts,
                        wanted,
                        name,
                        paging.withMore(found.size() > PAGE),
                        now,
                        post.role() == Role.TEAM_LEADER));
        return "referral/inbox";
    }

    @GetMapping("/referrals/overrides")
    @Transactional(readOnly = true)
    String overrides(HttpServletRequest request, Post post, Model model) {
        if (post.role() != Role.TEAM_LEADER) {
            throw new NotFound();
        }
        var paging = Paging.from(request, PAGE);
        var kind = one(Overrides.Kind.values(), request.getParameter("kind"));
        var found = overrides.of(post.team(), kind, paging);
        model.addAttribute(
                "page",
                new OverridesPage(found.stream().limit(PAGE).toList(), kind, paging.withMore(found.size() > PAGE)));
        return "referral/overrides";
    }

    /// What is no filter of ours is left out, so that an old bookmark still opens.
    private static Inbox.Wanted wanted(HttpServletRequest request, String name, Instant decision) {
        var text = name.replace("\0", "");
        var short_ = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new Inbox.Wanted(
                one(ReferralStatus.values(), request.getParameter("status")),
                one(Source.values(), request.getParameter("source")),
                one(Risk.values(), request.getParameter("risk")),
                one(Inbox.Whom.values(), request.getParameter("whom")),
                short_.isEmpty() ? null : short_,
                Reference.read(text).orElse(null),
                "decision".equals(request.getParameter("late")) ? decision : null);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] constants, @Nullable String name) {
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Line line(Inbox.Waiting referral, TriageClocks clocks) {
        var all = clocks.of(referral.submittedAt(), referral.firstAttemptAt(), referral.firstContactAt(), null);
        return new Line(referral, all);
    }
}
