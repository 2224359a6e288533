package pop.directory;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.web.Choice;
import pop.web.Paging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

/// All services by name, for whoever keeps the directory. Finding one that fits somebody is another room's.
@Controller
class ServicesController {

    private final Services services;
    private final Entries entries;
    private final Clock clock;

    ServicesController(Services services, Entries entries, Clock clock) {
        this.services = services;
        this.entries = entries;
        this.clock = clock;
    }

    record ServicesPage(
            List<Listing> lines,
            String words,
            @Nullable String need,
            List<Choice> needs,
            boolean closed,
            boolean keeps,
            boolean exchanges,
            Paging paging,
            Instant now) {}

    @GetMapping("/services")
    @Transactional(readOnly = true)
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable String need,
            @RequestParam(defaultValue = "false") boolean closed,
            Post post,
            HttpServletRequest request,
            Model model) {
        var paging = Paging.from(request, Services.A_PAGE);
        var wanted = need == null || need.isBlank() ? null : need;
        var found = services.list(words.isBlank() ? null : words.strip(), wanted, closed, paging.offset());
        var shown = found.subList(0, Math.min(found.size(), Services.A_PAGE));
        boolean keeps = entries.viewer().keeps();
        var needs = services.needs().stream()
                .map(it -> Choice.of(it.code(), it.name()))
                .toList();
        model.addAttribute(
                "page",
                new ServicesPage(
                        shown,
                        words,
                        wanted,
                        needs,
                        closed,
                        keeps,
                        Exchanging.may(post, keeps),
                        paging.withMore(found.size() > shown.size()),
                        clock.instant()));
        return "directory/services";
    }
}
