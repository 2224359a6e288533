package pop.justice;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.agency.Post;
import pop.person.People;
import pop.person.PersonId;

/// Everything of justice about a person on one page: custody, court dates, conditions in force, to come and over.
@Controller
class JusticeController {

    private final People people;
    private final Conditions conditions;
    private final CourtDates courtDates;
    private final Custodies custodies;
    private final JusticeDoor door;

    JusticeController(
            People people, Conditions conditions, CourtDates courtDates, Custodies custodies, JusticeDoor door) {
        this.people = people;
        this.conditions = conditions;
        this.courtDates = courtDates;
        this.custodies = custodies;
        this.door = door;
    }

    @GetMapping("/people/{id}/conditions")
    @Transactional
    String show(@PathVariable PersonId id, Post post, Model model) {
        var person = people.show(id, "conditions");
        var now = door.now();
        var open = door.opens(id);
        if (!open.toRead()) {
            model.addAttribute("page", JusticePage.unshown(person, now, door.isPolice(post)));
            return "justice/unshown";
        }
        model.addAttribute(
                "page",
                new JusticePage(
                        person,
                        now,
                        conditions.of(id),
                        conditions.facts(id),
                        courtDates.of(id),
                        custodies.of(id),
                        door.withheld(id),
                        open.toRecord(),
                        door.isPolice(post)));
        return "justice/show";
    }
}
