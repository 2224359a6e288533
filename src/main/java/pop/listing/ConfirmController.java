package pop.listing;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pop.database.AsSystem;
import pop.directory.Listing;
import pop.directory.ListingWords;
import pop.directory.ServiceId;
import pop.directory.Services;
import pop.signin.OneUseLinks;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Behind the link in a mail: the listing as it stands, and one press. Programs that scan mail open the link, which
/// answers nothing; only a form sent from here does.
@Controller
class ConfirmController {

    private final Services services;
    private final ListingWords words;
    private final OneUseLinks links;
    private final AnswerDesk desk;
    private final AsSystem house;

    ConfirmController(Services services, ListingWords words, OneUseLinks links, AnswerDesk desk, AsSystem house) {
        this.services = services;
        this.words = words;
        this.links = links;
        this.desk = desk;
        this.house = house;
    }

    /// @param changed it was changed since the page was opened
    record ConfirmPage(
            String here,
            Listing listing,
            List<ListingWords.Line> lines,
            Instant until,
            String weeks,
            String told,
            boolean changed,
            Problems problems) {}

    /// @param standing never OPEN, unless the service has closed
    record OverPage(OneUseLinks.Standing standing, String name) {}

    @GetMapping("/confirm/{token}")
    ModelAndView show(@PathVariable String token) {
        return house.call(AnswerDesk.TASK, () -> {
            var link = find(token);
            var listing = listing(link);
            return listing.map(it -> page(token, link, it, "", "", false, Problems.none()))
                    .orElseGet(() -> over(link));
        });
    }

    @PostMapping("/confirm/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String say,
            @RequestParam(defaultValue = "") String weeks,
            @RequestParam(defaultValue = "") String words) {
        return house.call(AnswerDesk.TASK, () -> {
            var link = find(token);
            var listing = listing(link).orElse(null);
            if (listing == null) {
                return over(link);
            }
            var problems = Problems.none();
            var answer = Answer.read(say, weeks, words, problems);
            if (!problems.isEmpty() || listing.version() != version) {
                return page(token, link, listing, weeks, words, problems.isEmpty(), problems);
            }
            return desk.take(link, listing, answer) ? new ModelAndView("redirect:/confirm/" + token) : over(link);
        });
    }

    private OneUseLinks.OneUse find(String token) {
        return links.find(WriteAsking.PURPOSE, token).orElseThrow(NotFound::new);
    }

    /// What is still to be answered: nothing when the link is over or the service has closed.
    private Optional<Listing> listing(OneUseLinks.OneUse link) {
        return link.isOpen()
                ? services.find(new ServiceId(link.subject())).filter(it -> !it.isClosed())
                : Optional.empty();
    }

    private ModelAndView page(
            String token,
            OneUseLinks.OneUse link,
            Listing it,
            String weeks,
            String told,
            boolean changed,
            Problems problems) {
        var page = new ModelAndView(
                "listing/confirm",
                "page",
                new ConfirmPage(
                        "/confirm/" + token, it, words.of(it.id()), link.expiresAt(), weeks, told, changed, problems));
        if (changed || !problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private ModelAndView over(OneUseLinks.OneUse link) {
        var name =
                services.find(new ServiceId(link.subject())).map(Listing::name).orElse("");
        var page = new ModelAndView("listing/over", "page", new OverPage(link.standing(), name));
        page.setStatus(link.standing() == OneUseLinks.Standing.USED ? HttpStatus.OK : HttpStatus.GONE);
        return page;
    }
}
