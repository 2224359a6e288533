package pop.finding;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.directory.ServiceId;
import pop.web.When;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/// A card of services to print and take along: plain, and nothing on it tells why, or who made it.
@Controller
class CardController {

    private static final int MOST = 6;

    private final Cards cards;
    private final Clock clock;

    CardController(Cards cards, Clock clock) {
        this.cards = cards;
        this.clock = clock;
    }

    /// @param full names stand as they are, though they tell why somebody goes there
    record CardPage(List<Cards.Card> cards, boolean full, String day, boolean more) {

        /// Whether any name was left out.
        boolean isDiscreet() {
            return cards.stream().anyMatch(it -> !it.title(false).equals(it.name()));
        }

        String other() {
            return "/find/card?"
                    + cards.stream().map(it -> "service=" + it.id()).collect(Collectors.joining("&"))
                    + (full ? "" : "&full=true");
        }
    }

    @GetMapping("/find/card")
    @Transactional(readOnly = true)
    String show(
            @RequestParam(defaultValue = "") List<ServiceId> service,
            @RequestParam(defaultValue = "false") boolean full,
            Model model) {
        var chosen = service.stream().distinct().toList();
        var shown = cards.of(chosen.subList(0, Math.min(MOST, chosen.size())));
        model.addAttribute(
                "page", new CardPage(shown, full, When.date(When.dayOf(clock.instant())), chosen.size() > MOST));
        return "finding/card";
    }
}
