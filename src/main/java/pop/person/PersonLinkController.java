package pop.person;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.WorkerId;
import pop.database.Viewer;
import pop.rule.Refused;
import pop.web.NotFound;
import pop.web.Paging;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Deciding whether two records are one person. Nothing is merged: a link can be split again.
@Controller
class PersonLinkController {

    private static final int SIZE = 25;

    private final People people;
    private final PersonLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonLinkController(People people, PersonLinks links, ApplicationEventPublisher events, Clock clock) {
        this.people = people;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    record LinksPage(List<Link> links, Paging paging) {}

    record LinkPage(Link link, Identity one, Identity other, LocalDate today) {}

    @GetMapping("/people/links")
    @Transactional(readOnly = true)
    String list(HttpServletRequest request, Model model) {
        var paging = Paging.from(request, SIZE);
        var found = links.in(LinkState.CANDIDATE, SIZE + 1, paging.offset());
        var shown = found.stream().limit(SIZE).toList();
        model.addAttribute("page", new LinksPage(shown, paging.withMore(found.size() > SIZE)));
        return "person/links";
    }

    @GetMapping("/people/links/{id}")
    @Transactional
    String compare(@PathVariable UUID id, Model model) {
        var link = links.find(id).orElseThrow(NotFound::new);
        var page = new LinkPage(
                link,
                people.show(link.person(), "link"),
                people.show(link.other(), "link"),
                When.dayOf(clock.instant()));
        model.addAttribute("page", page);
        return "person/link";
    }

    @PostMapping("/people/links/{id}/confirmation")
    @Transactional
    String confirm(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") String note, Viewer by) {
        return decide(id, version, LinkState.CONFIRMED, note, by);
    }

    @PostMapping("/people/links/{id}/rejection")
    @Transactional
    String reject(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") String note, Viewer by) {
        return decide(id, version, LinkState.REJECTED, note, by);
    }

    @PostMapping("/people/links/{id}/split")
    @Transactional
    String split(
            @PathVariable UUID id, @RequestParam int version, @RequestParam(defaultValue = "") String note, Viewer by) {
        return decide(id, version, LinkState.SPLIT, note, by);
    }

    private String decide(UUID id, int version, LinkState next, String note, Viewer viewer) {
        var link = links.find(id).orElseThrow(NotFound::new);
        var by = WorkerId.of(viewer);
        var now = clock.instant();
        var step = link.decide(next, by, now);
        if (link.version() != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        links.decide(link, step.state(), by, now, Typed.prose(note));
        links.setMain(link.person());
        links.setMain(link.other());
        events.publishEvent(step.event());
        return "redirect:/people/links/" + id;
    }
}
