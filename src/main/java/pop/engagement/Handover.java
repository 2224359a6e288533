package pop.engagement;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.agency.Posts;
import pop.agency.WorkerId;
import pop.rule.Refused;
import pop.web.NotFound;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;

/// Moves the lead, the places in the team and the sight of the record, all or nothing, inside the caller's
/// transaction. Both sides are checked: the spell's version, and that the old lead still is the one the page showed.
@Component
class Handover {

    private final Spells spells;
    private final Around around;
    private final Posts posts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handover(Spells spells, Around around, Posts posts, ApplicationEventPublisher events, Clock clock) {
        this.spells = spells;
        this.around = around;
        this.posts = posts;
        this.events = events;
        this.clock = clock;
    }

    /// @return who led until now
    WorkerId carryOut(EngagementId id, HandoverController.HandoverForm form, UUID by) {
        var engagement = spells.find(id).orElseThrow(NotFound::new).seenAs(Objects.requireNonNull(form.version()));
        var to = form.next();
        var stays = Objects.requireNonNull(form.stays());
        if (posts.in(engagement.team()).stream()
                .noneMatch(post -> post.worker().equals(to) && post.role().supports())) {
            throw new Refused("engagement.cannot-support");
        }
        var members = around.of(id);
        var from = members.stream()
                .filter(member -> member.id().equals(form.leadMember()) && member.part() == Around.Part.LEAD)
                .findFirst()
                .orElseThrow(() -> new Refused(Refused.CHANGED_MEANWHILE))
                .worker();
        spells.record(engagement.handOver(to, form.said(), by, clock.instant()));
        around.end(id, from, Around.Part.LEAD);
        if (members.stream().anyMatch(member -> member.worker().equals(to))) {
            around.end(id, to, Around.Part.MEMBER);
        }
        around.add(engagement, to, Around.Part.LEAD, by);
        events.publishEvent(new EngagementEvent.HandedOver(id, engagement.person(), from, to, stays, clock.instant()));
        if (stays) {
            around.add(engagement, from, Around.Part.MEMBER, by);
        } else {
            around.endSight(id, from);
        }
        return from;
    }
}
