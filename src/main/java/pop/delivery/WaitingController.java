package pop.delivery;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.web.NotFound;
import pop.web.Paging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What waits for a worker: opened where it is, and acknowledged here.
@Controller
class WaitingController {

    private static final int A_PAGE = 25;

    private final Waiting waiting;
    private final Outbox outbox;
    private final Map<String, WhereItIs> places;
    private final Clock clock;

    WaitingController(Waiting waiting, Outbox outbox, ObjectProvider<WhereItIs> places, Clock clock) {
        this.waiting = waiting;
        this.outbox = outbox;
        this.places = places.stream().collect(Collectors.toMap(WhereItIs::subjectKind, Function.identity()));
        this.clock = clock;
    }

    record WaitingPage(List<Waiting.Line> lines, Map<String, WhereItIs> places, Instant now, Paging paging) {

        Optional<String> path(Waiting.Line line) {
            return path(line.subjectKind(), line.subjectId());
        }

        private Optional<String> path(String kind, UUID subject) {
            return Optional.ofNullable(places.get(kind)).map(place -> place.path(subject));
        }
    }

    @GetMapping("/waiting")
    @Transactional(readOnly = true)
    String list(Post post, HttpServletRequest request, Model model) {
        var paging = Paging.from(request, A_PAGE);
        var found = waiting.list(post, paging.offset(), A_PAGE + 1);
        model.addAttribute(
                "page",
                new WaitingPage(
                        found.subList(0, Math.min(found.size(), A_PAGE)),
                        places,
                        clock.instant(),
                        paging.withMore(found.size() > A_PAGE)));
        return "delivery/waiting";
    }

    @PostMapping("/waiting/{id}/acknowledgement")
    @Transactional
    String acknowledge(@PathVariable MessageId id, Post post, RedirectAttributes flash) {
        if (!waiting.isFor(id, post)) {
            throw new NotFound();
        }
        outbox.acknowledge(id, post.worker().value());
        flash.addFlashAttribute("notice", "It is noted that you have it.");
        return "redirect:/waiting";
    }
}
