package pop.timeline;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import pop.person.PersonEvent;
import pop.person.PersonId;
import pop.web.NavLink;
import pop.web.NotFound;
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

    private final PersonRecords records;
    private final SupportSpells spells;
    private final TimelineEntries entries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TimelineController(
            PersonRecords records,
            SupportSpells spells,
            TimelineEntries entries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.records = records;
        this.spells = spells;
        this.entries = entries;
        this.events = events;
        this.clock = clock;
    }

    /// @param older the address of the next older page of the timeline; null on the last
    record TimelinePage(
            PersonId person,
            Instant now,
            Heading heading,
            List<RecordRow> known,
            List<Detail> details,
            List<Spell> spells,
            List<SupportSpells.Member> around,
            List<PersonRecords.SentReferral> referrals,
            List<Item> items,
            List<NavLink> kinds,
            boolean newest,
            @Nullable String older) {

        List<Detail> part(Detail.Part part) {
            return details.stream().filter(detail -> detail.part() == part).toList();
        }

        String path() {
            return "/people/" + person;
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
        var known = records.of(id);
        if (known.isEmpty()) {
            throw new NotFound();
        }
        events.publishEvent(new PersonEvent.Seen(id, "timeline"));
        var from = before.flatMap(at -> entry.map(last -> new TimelineEntries.Before(at, last)));
        model.addAttribute("page", page(id, known, show.orElse(null), from.orElse(null)));
        return "timeline/show";
    }

    private TimelinePage page(
            PersonId id, List<RecordRow> known, @Nullable Kind kind, TimelineEntries.@Nullable Before before) {
        var now = clock.instant();
        var people = known.stream().map(RecordRow::id).toList();
        var details = records.details(people, now);
        var all = spells.of(people);
        var found = entries.of(people, kind, before);
        var shown = found.subList(0, Math.min(found.size(), TimelineEntries.A_PAGE));
        return new TimelinePage(
                id,
                now,
                Heading.of(known, details, all, When.dayOf(now)),
                known,
                details,
                all,
                all.isEmpty() || !all.getFirst().open()
                        ? List.of()
                        : spells.around(all.getFirst().id()),
                records.referrals(people),
                Item.of(shown),
                kinds(id, kind),
                before == null,
                found.size() > shown.size() ? older(id, kind, shown.getLast()) : null);
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
