package pop.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pop.participation.Participations;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NavLink;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// The person's page. Someone to whom no record of the person is shared finds nothing here.
@Controller
class TimelineController {

    private final People people;
    private final PersonRecords records;
    private final SupportSpells spells;
    private final TimelineEntries entries;
    private final Clock clock;

    TimelineController(
            People people, PersonRecords records, SupportSpells spells, TimelineEntries entries, Clock clock) {
        this.people = people;
        this.records = records;
        this.spells = spells;
        this.entries = entries;
        this.clock = clock;
    }

    /// @param older the address of the next older page of the timeline; null on the last
    record TimelinePage(
            Identity person,
            Instant now,
            Heading heading,
            List<PersonRecords.Detail> details,
            List<Spell> spells,
            List<SupportSpells.Member> around,
            List<PersonRecords.SentReferral> referrals,
            Participations.Line takesPart,
            List<Item> items,
            List<NavLink> kinds,
            boolean newest,
            @Nullable String older) {

        List<PersonRecords.Detail> part(PersonRecords.Part part) {
            return details.stream().filter(detail -> detail.part() == part).toList();
        }

        List<PersonRecords.Detail> beforeMeeting() {
            return details.stream().filter(PersonRecords.Detail::beforeMeeting).toList();
        }

        String path() {
            return "/people/" + person.id();
        }
    }

    @GetMapping("/people/{id}")
    @Transactional
    String show(
            @PathVariable PersonId id,
            @RequestParam Optional<Kind> show,
            @RequestParam Optional<Instant> before,
            @RequestParam Optional<UUID> entry,
            Model model) {
        var person = people.show(id, "timeline");
        var from = before.flatMap(at -> entry.map(last -> new TimelineEntries.Before(at, last)));
        model.addAttribute("page", page(person, show.orElse(null), from.orElse(null)));
        return "timeline/show";
    }

    private TimelinePage page(Identity person, @Nullable Kind kind, TimelineEntries.@Nullable Before before) {
        var now = clock.instant();
        var details = records.details(person.main(), now);
        var all = spells.of(person.main());
        var found = entries.of(person.main(), kind, before);
        var shown = found.subList(0, Math.min(found.size(), TimelineEntries.A_PAGE));
        return new TimelinePage(
                person,
                now,
                Heading.of(person, details, all, When.dayOf(now)),
                details,
                all,
                all.isEmpty() || !all.getFirst().open()
                        ? List.of()
                        : spells.around(all.getFirst().id()),
                records.referrals(person.main()),
                records.takesPart(person.id()),
                Item.of(shown),
                kinds(person.id(), kind),
                before == null,
                found.size() > shown.size() ? older(person.id(), kind, shown.getLast()) : null);
    }

    private static String older(PersonId id, @Nullable Kind kind, Entry last) {
        return "/people/" + id + "?" + (kind == null ? "" : "show=" + kind + "&") + "before=" + last.happenedAt()
                + "&entry=" + last.id() + "#timeline";
    }

    private static List<NavLink> kinds(PersonId id, @Nullable Kind current) {
        var everything = new NavLink("/people/" + id + "#timeline", "Everything", current == null);
        return Stream.concat(
                        Stream.of(everything),
                        Stream.of(Kind.values())
                                .map(kind -> new NavLink(
                                        "/people/" + id + "?show=" + kind + "#timeline",
                                        Plain.word("timeline.kind", kind.name()),
                                        kind == current)))
                .toList();
    }
}
