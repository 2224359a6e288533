package pop.listing;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.agency.Post;
import pop.directory.Exchanging;
import pop.listing.Unconfirmed.Whose;
import pop.web.NavLink;
import pop.web.Paging;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// Who has to confirm which listings, and since when.
@Controller
class FreshnessController {

    private static final String HERE = "/services/freshness";

    private final Unconfirmed unconfirmed;
    private final Clock clock;

    FreshnessController(Unconfirmed unconfirmed, Clock clock) {
        this.unconfirmed = unconfirmed;
        this.clock = clock;
    }

    record FreshnessPage(
            List<Unconfirmed.Line> lines,
            Whose whose,
            List<NavLink> tabs,
            Paging paging,
            boolean keeps,
            boolean exchanges,
            Instant now) {}

    @GetMapping(HERE)
    @Transactional(readOnly = true)
    String show(@RequestParam(defaultValue = "all") String whose, Post post, HttpServletRequest request, Model model) {
        var wanted =
                switch (whose.toLowerCase(Locale.ROOT)) {
                    case "mine" -> Whose.MINE;
                    case "nobodys" -> Whose.NOBODYS;
                    default -> Whose.ALL;
                };
        var paging = Paging.from(request, Unconfirmed.A_PAGE);
        var counts = unconfirmed.count(post.worker());
        var found = unconfirmed.list(wanted, post.worker(), paging.offset());
        var shown = found.subList(0, Math.min(found.size(), Unconfirmed.A_PAGE));
        var tabs = List.of(
                new NavLink(HERE, "All (" + counts.all() + ")", wanted == Whose.ALL),
                new NavLink(HERE + "?whose=mine", "Mine (" + counts.mine() + ")", wanted == Whose.MINE),
                new NavLink(HERE + "?whose=nobodys", "Nobody’s (" + counts.nobodys() + ")", wanted == Whose.NOBODYS));
        model.addAttribute(
                "page",
                new FreshnessPage(
                        shown,
                        wanted,
                        tabs,
                        paging.withMore(found.size() > shown.size()),
                        counts.keeps(),
                        Exchanging.may(post, counts.keeps()),
                        clock.instant()));
        return "listing/freshness";
    }
}
