package pop.person;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.database.HouseKeys;
import pop.database.Viewer;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Finding a person. What is typed is personal, so the address of the results carries it sealed, to be opened by the
/// same viewer only: no name stands in an address, a history or a log, and going back works.
@Controller
class PersonSearchController {

    private static final int LONGEST = 200;

    private final People people;
    private final PersonLinks links;
    private final HouseKeys keys;
    private final Clock clock;

    PersonSearchController(People people, PersonLinks links, HouseKeys keys, Clock clock) {
        this.people = people;
        this.links = links;
        this.keys = keys;
        this.clock = clock;
    }

    record SearchPage(String typed, List<Match> matches, LocalDate today, int undecided) {

        boolean searched() {
            return !typed.isEmpty();
        }

        /// Confirmed to be one person with another of the matches.
        boolean linked(Match match) {
            return matches.stream()
                    .anyMatch(other -> other != match && other.main().equals(match.main()));
        }
    }

    @GetMapping("/people")
    @Transactional(readOnly = true)
    String find(@RequestParam(defaultValue = "") String find, Viewer viewer, Model model) {
        var today = When.dayOf(clock.instant());
        var typed = opened(find, viewer);
        var matches = typed.isEmpty() ? List.<Match>of() : people.matches(Search.typed(typed, today));
        model.addAttribute("page", new SearchPage(typed, matches, today, links.undecided()));
        return "person/find";
    }

    @PostMapping("/people/search")
    String search(@RequestParam(defaultValue = "") String q, Viewer viewer) {
        var typed = Typed.cut(Typed.line(q), LONGEST);
        return typed.isEmpty() ? "redirect:/people" : "redirect:/people?find=" + sealed(typed, viewer);
    }

    private String sealed(String typed, Viewer viewer) {
        var bytes = keys.seal(typed, belongsTo(viewer));
        return new String(Base64.getUrlEncoder().withoutPadding().encode(bytes), UTF_8);
    }

    /// Nothing, when it was sealed for somebody else or is not ours at all.
    private String opened(String find, Viewer viewer) {
        try {
            return find.isEmpty() ? "" : keys.open(Base64.getUrlDecoder().decode(find), belongsTo(viewer));
        } catch (IllegalArgumentException | IllegalStateException forged) {
            return "";
        }
    }

    private static String belongsTo(Viewer viewer) {
        return "search " + viewer.id();
    }
}
