package pop.delivery;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.agency.Role;
import pop.delivery.Message.Way;
import pop.web.NotFound;
import pop.web.Paging;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// What left, what waits and what could not be delivered: of their agency for a team leader, of all for
/// information governance and administrators.
@Controller
class DeliveriesController {

    private static final int A_PAGE = 25;

    private final Deliveries deliveries;
    private final Messages messages;
    private final Ways ways;
    private final Clock clock;

    DeliveriesController(Deliveries deliveries, Messages messages, Ways ways, Clock clock) {
        this.deliveries = deliveries;
        this.messages = messages;
        this.ways = ways;
        this.clock = clock;
    }

    /// Which part of the list is shown.
    enum Part {
        ALL(EnumSet.allOf(MessageStatus.class)),
        WAITING(EnumSet.of(MessageStatus.QUEUED, MessageStatus.SENDING)),
        GAVE_UP(EnumSet.of(MessageStatus.GAVE_UP)),
        STOPPED(EnumSet.of(MessageStatus.STOPPED)),
        NOT_RECEIVED(EnumSet.of(MessageStatus.NOT_RECEIVED)),
        SENT(EnumSet.of(MessageStatus.SENT, MessageStatus.RECEIVED));

        private final List<MessageStatus> statuses;

        Part(EnumSet<MessageStatus> statuses) {
            this.statuses = List.copyOf(statuses);
        }

        List<MessageStatus> statuses() {
            return statuses;
        }
    }

    record DeliveriesPage(
            Part part,
            Deliveries.Counts counts,
            List<Deliveries.Line> lines,
            List<Way> shut,
            boolean staysHere,
            boolean administers,
            Paging paging) {

        /// Ways by which nothing can leave, and something waits; an administrator is told before anything does.
        List<Way> toldShut() {
            return shut.stream()
                    .filter(way -> administers || counts.waitingBy(way) > 0)
                    .toList();
        }

        String backOff() {
            return BackOff.USUAL.toString();
        }
    }

    @GetMapping("/deliveries")
    @Transactional(readOnly = true)
    String list(@RequestParam(defaultValue = "ALL") Part part, Post post, HttpServletRequest request, Model model) {
        var holder = watches(post);
        var paging = Paging.from(request, A_PAGE);
        var found = deliveries.list(holder, part.statuses(), paging.offset(), A_PAGE + 1);
        model.addAttribute(
                "page",
                new DeliveriesPage(
                        part,
                        deliveries.count(holder),
                        found.subList(0, Math.min(found.size(), A_PAGE)),
                        Stream.of(Way.MAIL, Way.SMS, Way.LETTER)
                                .filter(way -> ways.of(way).isEmpty())
                                .toList(),
                        Stream.of(Way.MAIL, Way.SMS, Way.LETTER).anyMatch(ways::stays),
                        post.role() == Role.ADMINISTRATOR,
                        paging.withMore(found.size() > A_PAGE)));
        return "delivery/deliveries";
    }

    @PostMapping("/deliveries/{id}/attempt")
    @Transactional
    String tryAgain(@PathVariable MessageId id, Post post, RedirectAttributes flash) {
        var holder = watches(post);
        var message = messages.lock(id)
                .filter(it -> holder == null || holder.equals(it.holder()))
                .orElseThrow(NotFound::new);
        messages.record(message, message.course().again(clock.instant()));
        flash.addFlashAttribute("notice", "It is tried again in a moment.");
        return "redirect:/deliveries";
    }

    /// The agency whose messages this post watches over; null for all.
    private static @Nullable UUID watches(Post post) {
        return switch (post.role()) {
            case TEAM_LEADER -> post.agency().value();
            case INFORMATION_GOVERNANCE, ADMINISTRATOR -> null;
            case SOCIAL_CARE_WORKER,
                    POLICE_OFFICER,
                    PEER_MENTOR,
                    CUSTODY_PEER_MENTOR,
                    CRISIS_OUTREACH_WORKER,
                    RESEARCHER,
                    PARTNER_WORKER -> throw new NotFound();
        };
    }
}
