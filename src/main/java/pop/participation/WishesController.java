package pop.participation;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.AgencyId;
import pop.database.Viewer;
import pop.person.People;
import pop.person.PersonId;
import pop.sharing.Category;
import pop.sharing.Wish;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a person says about sharing with one agency: thing by thing, or everything at once.
@Controller
class WishesController {

    private final People people;
    private final Participations participations;
    private final Spoken spoken;
    private final Room room;
    private final Clock clock;

    WishesController(People people, Participations participations, Spoken spoken, Room room, Clock clock) {
        this.people = people;
        this.participations = participations;
        this.spoken = spoken;
        this.room = room;
        this.clock = clock;
    }

    record WishesPage(PersonId person, String name, Card card, WishesForm form, Problems problems) {

        String path() {
            return "/people/" + person + "/preferences";
        }

        /// In a group, what they may be told or something was said about; or the rest.
        List<Category> things(Group group, boolean offered) {
            return group.things().stream()
                    .filter(thing -> card.shown(group).contains(thing) == offered)
                    .toList();
        }
    }

    @GetMapping("/people/{person}/preferences/{agency}")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person, @PathVariable AgencyId agency) {
        var card = card(person, agency, clock.instant());
        return page(person, card, WishesForm.of(card), Problems.none());
    }

    @PostMapping("/people/{person}/preferences/{agency}")
    @Transactional
    ModelAndView write(
            @PathVariable PersonId person,
            @PathVariable AgencyId agency,
            @RequestParam Map<String, String> sent,
            Viewer viewer,
            RedirectAttributes flash) {
        var now = clock.instant();
        var card = card(person, agency, now);
        var form = WishesForm.of(sent);
        var problems = Problems.none();
        var wanted = form.wanted(agency.value(), now, problems);
        if (!problems.isEmpty()) {
            return page(person, card, form, problems);
        }
        room.desk().write(person, wanted, viewer);
        return room.written(person, flash);
    }

    @PostMapping("/people/{person}/preferences/{agency}/objection")
    @Transactional
    ModelAndView object(
            @PathVariable PersonId person,
            @PathVariable AgencyId agency,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer,
            RedirectAttributes flash) {
        card(person, agency, clock.instant());
        return all(person, agency, seen, Group.all(), Wish.OBJECTS, viewer, flash);
    }

    /// Only to what an agreement in force offers: nobody agrees to what nobody could explain.
    @PostMapping("/people/{person}/preferences/{agency}/agreement")
    @Transactional
    ModelAndView agree(
            @PathVariable PersonId person,
            @PathVariable AgencyId agency,
            @RequestParam(defaultValue = "") String seen,
            Viewer viewer,
            RedirectAttributes flash) {
        var offered = card(person, agency, clock.instant()).offered();
        return all(person, agency, seen, offered, Wish.AGREES, viewer, flash);
    }

    private ModelAndView all(
            PersonId person,
            AgencyId agency,
            String seen,
            List<Category> things,
            Wish wish,
            Viewer viewer,
            RedirectAttributes flash) {
        var wishes = things.stream().collect(Collectors.toMap(thing -> thing, _ -> wish));
        room.desk().write(person, new PreferenceDesk.Wanted(agency.value(), seen, wishes, null, false, ""), viewer);
        return room.written(person, flash);
    }

    private Card card(PersonId person, AgencyId agency, Instant now) {
        if (!participations.standing(person).supports()) {
            throw new NotFound();
        }
        return spoken.recipients().of(person.value()).stream()
                .filter(recipient -> recipient.id().equals(agency.value()))
                .findFirst()
                .map(recipient ->
                        Card.of(recipient, spoken.preferences().standing(person.value(), recipient.id()), now))
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(PersonId person, Card card, WishesForm form, Problems problems) {
        var page = new WishesPage(person, people.show(person, "preferences").name(), card, form, problems);
        return new ModelAndView(
                "participation/wishes",
                Map.of("page", page),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
