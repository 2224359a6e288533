package pop.justice;

import org.jspecify.annotations.Nullable;
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
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;

import java.time.LocalDate;
import java.util.List;

/// Police tell that somebody is in custody, or out of it: on the person's page, or by name where they see none. They
/// are
/// never told whether that is somebody we support.
@Controller
class TellController {

    private static final String THANKS =
            "Thank you. If this is somebody the project supports, their worker hears of it at once. You are not told whether it is.";

    private final HandIn handIn;
    private final Places places;
    private final People people;
    private final JusticeDoor door;

    TellController(HandIn handIn, Places places, People people, JusticeDoor door) {
        this.handIn = handIn;
        this.places = places;
        this.people = people;
        this.door = door;
    }

    /// @param person whose page it is told on; null where it is told by name
    record TellPage(
            @Nullable Identity person, LocalDate today, TellForm form, List<Choice> centres, Problems problems) {

        String action() {
            return person == null ? "/custody" : "/people/" + person.id() + "/custody";
        }
    }

    @GetMapping("/custody/new")
    @Transactional(readOnly = true)
    ModelAndView ask(Post post) {
        mustBePolice(post);
        return page(null, TellForm.empty(door.today()), Problems.none());
    }

    @GetMapping("/people/{person}/custody")
    @Transactional
    ModelAndView askAbout(@PathVariable PersonId person, Post post) {
        mustBePolice(post);
        return page(people.show(person, "custody"), TellForm.empty(door.today()), Problems.none());
    }

    @PostMapping("/custody")
    @Transactional
    ModelAndView tell(
            @ModelAttribute("form") TellForm form, BindingResult result, Post post, RedirectAttributes flash) {
        mustBePolice(post);
        return told(null, form, Problems.of(result), post, flash);
    }

    @PostMapping("/people/{person}/custody")
    @Transactional
    ModelAndView tellAbout(
            @PathVariable PersonId person,
            @ModelAttribute("form") TellForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        mustBePolice(post);
        var identity = people.identity(person).orElseThrow(NotFound::new);
        if (door.hasDied(person)) {
            throw new Refused("justice.died");
        }
        return told(identity, form, Problems.of(result), post, flash);
    }

    private ModelAndView told(
            @Nullable Identity person, TellForm form, Problems problems, Post post, RedirectAttributes flash) {
        form.check(person == null, door.today(), problems);
        var since = form.since(door.now(), problems);
        if (since == null || !problems.isEmpty()) {
            var again = page(person, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        handIn.add(form, person == null ? null : person.id(), since, post);
        flash.addFlashAttribute("notice", person == null ? THANKS : "Told. The team around the person knows at once.");
        return new ModelAndView("redirect:" + (person == null ? "/custody/new" : "/people/" + person.id()));
    }

    private void mustBePolice(Post post) {
        if (!door.isPolice(post)) {
            throw new NotFound();
        }
    }

    private ModelAndView page(@Nullable Identity person, TellForm form, Problems problems) {
        var today = door.today();
        return new ModelAndView(
                "justice/tell", "page", new TellPage(person, today, form, places.custodyCentres(today), problems));
    }
}
