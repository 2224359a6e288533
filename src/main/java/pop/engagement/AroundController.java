package pop.engagement;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Posts;
import pop.agency.WorkerId;
import pop.database.Viewer;
import pop.rule.Refused;
import pop.web.NotFound;

import java.time.Clock;

/// Who is around a person: the first lead, and members who come and go.
@Controller
class AroundController {

    private final Spells spells;
    private final Around around;
    private final Posts posts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    AroundController(Spells spells, Around around, Posts posts, ApplicationEventPublisher events, Clock clock) {
        this.spells = spells;
        this.around = around;
        this.posts = posts;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/engagements/{id}/assignments")
    @Transactional
    String assign(
            @PathVariable EngagementId id,
            @RequestParam(defaultValue = "") String lead,
            @RequestParam(defaultValue = "0") int version,
            Viewer viewer,
            RedirectAttributes flash) {
        if (lead.isBlank()) {
            return unchosen(id, "lead", flash);
        }
        var worker = WorkerId.of(lead);
        var engagement = fresh(id, version);
        check(engagement, worker);
        spells.record(engagement.assign(worker, viewer.id(), clock.instant()));
        var members = around.of(id);
        if (members.stream().anyMatch(member -> member.worker().equals(worker))) {
            around.end(id, worker, Around.Part.MEMBER);
        }
        around.add(engagement, worker, Around.Part.LEAD, viewer.id());
        flash.addFlashAttribute("notice", "The lead worker is set. They see the record from now on.");
        return "redirect:/engagements/" + id;
    }

    @PostMapping("/engagements/{id}/members")
    @Transactional
    String add(
            @PathVariable EngagementId id,
            @RequestParam(defaultValue = "") String member,
            Viewer viewer,
            RedirectAttributes flash) {
        if (member.isBlank()) {
            return unchosen(id, "member", flash);
        }
        var worker = WorkerId.of(member);
        var engagement = open(id);
        check(engagement, worker);
        if (around.add(engagement, worker, Around.Part.MEMBER, viewer.id())) {
            events.publishEvent(
                    new EngagementEvent.Joined(id, engagement.person(), worker, viewer.id(), clock.instant()));
        }
        flash.addFlashAttribute("notice", "They are in the team around the person, and see the record from now on.");
        return "redirect:/engagements/" + id;
    }

    @PostMapping("/engagements/{id}/departures")
    @Transactional
    String remove(
            @PathVariable EngagementId id, @RequestParam WorkerId worker, Viewer viewer, RedirectAttributes flash) {
        var engagement = open(id);
        if (worker.equals(engagement.now().lead())) {
            throw new Refused("engagement.lead-leaves-by-handing-over");
        }
        events.publishEvent(new EngagementEvent.Left(id, engagement.person(), worker, viewer.id(), clock.instant()));
        around.remove(id, worker, Around.Part.MEMBER);
        flash.addFlashAttribute("notice", "They have left the team around the person, and no longer see the record.");
        return worker.value().equals(viewer.id()) ? "redirect:/engagements" : "redirect:/engagements/" + id;
    }

    private static String unchosen(EngagementId id, String field, RedirectAttributes flash) {
        flash.addFlashAttribute("unchosen", field);
        return "redirect:/engagements/" + id;
    }

    private void check(Engagement engagement, WorkerId worker) {
        if (posts.in(engagement.team()).stream()
                .noneMatch(post -> post.worker().equals(worker) && post.role().supports())) {
            throw new Refused("engagement.cannot-support");
        }
    }

    private Engagement open(EngagementId id) {
        var engagement = spells.find(id).orElseThrow(NotFound::new);
        if (!engagement.now().status().isOpen()) {
            throw new Refused("engagement.is-closed");
        }
        return engagement;
    }

    private Engagement fresh(EngagementId id, int version) {
        return spells.find(id).orElseThrow(NotFound::new).seenAs(version);
    }
}
