package pop.transparency;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.When;
import pop.web.Words;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The person's ledger: who looked at or received what, when, and under which agreement, in words they can keep.
@Controller
class LedgerController {

    private static final int A_PAGE = 200;

    private final Ledger ledger;
    private final People people;
    private final Clock clock;

    LedgerController(Ledger ledger, People people, Clock clock) {
        this.ledger = ledger;
        this.people = people;
        this.clock = clock;
    }

    /// @param days what happened on each day, the latest first
    /// @param older where the next older page begins; none on the last
    record LedgerPage(
            Identity person,
            LocalDate today,
            List<Ledger.Told> told,
            Map<LocalDate, List<Line>> days,
            @Nullable Instant older,
            boolean newest) {}

    /// @param who "Fiona Baird, addiction social care worker, Glasgow City HSCP"
    /// @param did "looked at the person's page, 3 times between 10:02 and 11:40"
    /// @param why "supports them · Working as one team, version 1"
    record Line(String who, String did, String why) {

        static Line of(Ledger.Look look) {
            return new Line(who(look), did(look), why(look));
        }

        private static String who(Ledger.Look look) {
            return Stream.of(
                            look.who() == null ? "Someone with a referral link" : look.who(),
                            Words.find("Role." + look.role()).orElse("").toLowerCase(Locale.UK),
                            look.agency())
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private static String did(Ledger.Look look) {
            var what = Words.find("audit.what." + look.what())
                    .orElseGet(() -> look.what().replaceFirst("^.*\\.", "").replace('_', ' '));
            var at = When.time(look.first());
            var last = When.time(look.last());
            var often = look.times() == 1 ? "" : ", " + look.times() + " times";
            return Words.find("transparency.act." + look.act(), what).orElse(what)
                    + often
                    + (at.equals(last) ? " at " + at : " between " + at + " and " + last);
        }

        private static String why(Ledger.Look look) {
            return Stream.concat(
                            look.bases().stream()
                                    .map(basis -> Words.find("transparency.for." + basis)
                                            .orElse("")),
                            look.agreements().stream())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
    }

    @GetMapping("/people/{id}/ledger")
    @Transactional
    String read(@PathVariable PersonId id, @RequestParam Optional<Instant> before, Model model) {
        var person = people.show(id, "ledger");
        var records = people.linked(id);
        var found = ledger.of(records, before.orElse(null), A_PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), A_PAGE));
        var days = shown.stream()
                .collect(Collectors.groupingBy(
                        look -> When.dayOf(look.last()),
                        LinkedHashMap::new,
                        Collectors.mapping(Line::of, Collectors.toList())));
        model.addAttribute(
                "page",
                new LedgerPage(
                        person,
                        When.dayOf(clock.instant()),
                        before.isEmpty() ? ledger.told(records) : List.of(),
                        days,
                        found.size() > shown.size() ? shown.getLast().last() : null,
                        before.isEmpty()));
        return "transparency/ledger";
    }
}
