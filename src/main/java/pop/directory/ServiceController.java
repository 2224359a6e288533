package pop.directory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.database.Ids;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// A service as it is listed, for everyone who is signed in.
@Controller
class ServiceController {

    private final Entries entries;
    private final Facts facts;
    private final Places places;
    private final Schedules schedules;
    private final Contacts contacts;
    private final Clock clock;

    ServiceController(Entries entries, Facts facts, Around around, Clock clock) {
        this.entries = entries;
        this.facts = facts;
        this.places = around.places();
        this.schedules = around.schedules();
        this.contacts = around.contacts();
        this.clock = clock;
    }

    /// @param open whether it is open now, and when next; blank when nobody knows
    /// @param confirmation the id of the fact that a press on "This is right" makes
    record ServicePage(
            Entry entry,
            Instant now,
            List<Place> places,
            List<Hours> hours,
            List<Contact> contacts,
            List<Facts.Happened> facts,
            String open,
            UUID confirmation) {

        Listing listing() {
            return entry.listing();
        }

        Details details() {
            return entry.details();
        }

        String here() {
            return "/services/" + listing().id();
        }

        /// Wherever the service is.
        List<String> hoursEverywhere() {
            return Hours.said(hours.stream().filter(it -> it.at() == null).toList());
        }

        List<String> hoursAt(Place place) {
            return Hours.said(
                    hours.stream().filter(it -> place.id().equals(it.at())).toList());
        }

        Facts.@Nullable Happened lastConfirmed() {
            return last(FactKind.CONFIRMED);
        }

        /// What is said against it, if nobody has looked since.
        Facts.@Nullable Happened doubt() {
            return listing().doubted() ? last(FactKind.DOUBTED) : null;
        }

        Facts.@Nullable Happened lastCapacity() {
            return last(FactKind.CAPACITY);
        }

        private Facts.@Nullable Happened last(FactKind kind) {
            return facts.stream().filter(it -> it.kind() == kind).findFirst().orElse(null);
        }

        String freshness() {
            return FreshnessWords.said(listing(), lastConfirmed(), now);
        }
    }

    @GetMapping("/services/{id}")
    @Transactional(readOnly = true)
    String show(@PathVariable ServiceId id, Model model) {
        var now = clock.instant();
        var entry = entries.get(id);
        model.addAttribute(
                "page",
                new ServicePage(
                        entry,
                        now,
                        places.of(id),
                        schedules.of(id),
                        contacts.of(id, entry.listing().organisation()),
                        facts.of(id),
                        Opening.said(schedules.openings(id, now), now),
                        Ids.next()));
        return "directory/service";
    }
}
