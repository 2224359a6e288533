package pop.justice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.Choice;
import pop.web.Problems;

import java.time.LocalDate;
import java.util.List;

/// Recording when somebody has to be in court.
@Controller
class CourtDateController {

    private final CourtDates courtDates;
    private final Places places;
    private final People people;
    private final JusticeDoor door;

    CourtDateController(CourtDates courtDates, Places places, People people, JusticeDoor door) {
        this.courtDates = courtDates;
        this.places = places;
        this.people = people;
        this.door = door;
    }

    record CourtDatePage(
            Identity person, LocalDate today, CourtDateForm form, List<Choice> courts, Problems problems) {}

    @GetMapping("/people/{person}/court-dates/new")
    @Transactional
    ModelAndView ask(@PathVariable PersonId person) {
        door.mustBeOpen(person);
        return page(person, CourtDateForm.empty(Ids.next()), Problems.none());
    }

    /// Where the calendar leads to.
    @GetMapping("/people/{person}/court-dates")
    String all(@PathVariable PersonId person) {
        return "redirect:/people/" + person + "/conditions#court";
    }

    @PostMapping("/people/{person}/court-dates")
    @Transactional
    ModelAndView record(
            @PathVariable PersonId person,
            @ModelAttribute("form") CourtDateForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        door.mustBeOpen(person);
        if (door.hasDied(person)) {
            throw new Refused("justice.died");
        }
        var problems = Problems.of(result);
        if (form.id() == null) {
            problems.add("court", "Open the page anew: something of it was lost");
        }
        var date = form.read(person, post.agency(), door.now(), problems);
        if (date == null || !problems.isEmpty()) {
            var again = page(person, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        courtDates.add(date, post.worker().value(), door.now());
        flash.addFlashAttribute("notice", notice(date));
        return new ModelAndView("redirect:/people/" + person + "/conditions#court");
    }

    private String notice(CourtDate date) {
        return date.at().isAfter(door.now())
                ? "Recorded. It stands on Today from three days before."
                : "Recorded. It has been already: say what came of it.";
    }

    private ModelAndView page(PersonId person, CourtDateForm form, Problems problems) {
        var today = door.today();
        return new ModelAndView(
                "justice/court",
                "page",
                new CourtDatePage(people.show(person, "conditions"), today, form, places.courts(today), problems));
    }
}
