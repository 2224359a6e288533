package pop.participation;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a person was told and what they say about sharing, on a page and on a sheet of paper for them.
@Controller
class PreferencesController {

    private final People people;
    private final Participations participations;
    private final Notices notices;
    private final Spoken spoken;
    private final Clock clock;

    PreferencesController(People people, Participations participations, Notices notices, Spoken spoken, Clock clock) {
        this.people = people;
        this.participations = participations;
        this.notices = notices;
        this.spoken = spoken;
        this.clock = clock;
    }

    /// @param host the agency of whoever looks
    /// @param before what does not stand any more, by agency
    record PreferencesPage(
            Identity person,
            Participations.Standing standing,
            List<Participations.Told> told,
            List<Notice> notices,
            List<Card> cards,
            Map<String, List<Card.Together>> before,
            Post post,
            Instant now) {

        String path() {
            return "/people/" + person.id() + "/preferences";
        }

        /// Whether a newer version is in force than any that was explained to them.
        boolean outOfDate() {
            return standing.explained()
                    && told.stream()
                            .noneMatch(it -> notices.stream()
                                    .anyMatch(notice -> notice.id().equals(it.noticeId())));
        }
    }

    @GetMapping("/people/{person}/preferences")
    @Transactional
    String show(@PathVariable PersonId person, Post post, Model model) {
        model.addAttribute("page", page(person, post, "preferences"));
        return "participation/preferences";
    }

    @GetMapping("/people/{person}/preferences/sheet")
    @Transactional
    String sheet(@PathVariable PersonId person, Post post, Model model) {
        model.addAttribute("page", page(person, post, "preferences.sheet"));
        return "participation/sheet";
    }

    private PreferencesPage page(PersonId person, Post post, String part) {
        var standing = participations.standing(person);
        if (!standing.supports()) {
            throw new NotFound();
        }
        var identity = people.show(person, part);
        var now = clock.instant();
        var said = spoken.preferences().of(person.value());
        var cards = spoken.recipients().of(person.value()).stream()
                .map(recipient -> Card.of(recipient, said, now))
                .toList();
        return new PreferencesPage(
                identity,
                standing,
                participations.told(person),
                notices.inForce(),
                cards,
                Card.before(said, now),
                post,
                now);
    }

    record ToldPage(List<ToldOf.Objection> objections) {}

    /// For whoever was told that a person objects. Nothing else of the person is here.
    @GetMapping("/people/{person}/preferences/told")
    @Transactional
    String told(@PathVariable PersonId person, Model model) {
        var objections = spoken.told().of(person);
        if (objections.isEmpty()) {
            throw new NotFound();
        }
        people.seen(person, "preferences.told");
        model.addAttribute("page", new ToldPage(objections));
        return "participation/told";
    }
}
