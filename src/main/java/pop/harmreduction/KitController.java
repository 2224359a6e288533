package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.Choice;
import pop.web.Problems;
import pop.web.When;
import pop.web.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Giving somebody a kit, and writing down that they have one from elsewhere.
@Controller
class KitController {

    private final Kits kits;
    private final KitDesk desk;
    private final Authorisations authorisations;
    private final People people;
    private final HarmDoor door;

    KitController(Kits kits, KitDesk desk, Authorisations authorisations, People people, HarmDoor door) {
        this.kits = kits;
        this.desk = desk;
        this.authorisations = authorisations;
        this.people = people;
        this.door = door;
    }

    /// @param suppliers who could give one, when the viewer may not
    record GivePage(Identity person, Giving giving, KitForm form, List<Authorisation> suppliers, Problems problems) {

        LocalDate today() {
            return giving.today();
        }

        boolean mayGive() {
            return !giving.mine().isEmpty();
        }

        List<Choice> products() {
            return form.products().map(it -> Choice.of(it.name(), Words.of(it))).toList();
        }

        List<Choice> earlier() {
            return giving.standing().stream()
                    .map(it -> Choice.of(it.id().toString(), NaloxonePage.title(it)))
                    .toList();
        }

        /// To choose from, when there are several.
        List<Choice> routes() {
            return giving.mine().stream()
                    .map(it -> Choice.of(it.id().toString(), Words.of(it.route()) + ", since " + When.date(it.since())))
                    .toList();
        }
    }

    @GetMapping("/people/{person}/naloxone/kits/new")
    @Transactional
    ModelAndView ask(
            @PathVariable PersonId person,
            @RequestParam(defaultValue = "SUPPLIED") Origin origin,
            @RequestParam(required = false) @Nullable UUID instead,
            Post me) {
        door.mustBeOpen(person);
        return page(giving(person, me), KitForm.empty(origin, instead), Problems.none());
    }

    @PostMapping("/people/{person}/naloxone/kits")
    @Transactional
    ModelAndView record(
            @PathVariable PersonId person,
            @ModelAttribute("form") KitForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        door.mustBeOpen(person);
        var giving = giving(person, me);
        var problems = Problems.of(result);
        if (form.id() != null
                && giving.kits().stream().anyMatch(it -> it.id().value().equals(form.id()))) {
            return done(person, form, flash);
        }
        var kit = form.read(giving, problems);
        if (kit == null || !problems.isEmpty()) {
            var again = page(giving, form.id() == null ? KitForm.empty(Origin.SUPPLIED, null) : form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        desk.add(kit, giving, me.worker(), giving.now());
        return done(person, form, flash);
    }

    private static ModelAndView done(PersonId person, KitForm form, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", form.isSupply() ? "The supply is on record." : "On record, as they told it.");
        return new ModelAndView("redirect:/people/" + person + "/naloxone");
    }

    private Giving giving(PersonId person, Post me) {
        return new Giving(person, me, authorisations.of(me.worker()), kits.of(person), door.now());
    }

    private ModelAndView page(Giving giving, KitForm form, Problems problems) {
        var identity = people.show(giving.person(), "naloxone");
        var suppliers = form.isSupply() && giving.mine().isEmpty()
                ? authorisations.all().stream()
                        .filter(it -> it.stands(giving.today()))
                        .toList()
                : List.<Authorisation>of();
        return new ModelAndView(
                "harmreduction/give", "page", new GivePage(identity, giving, form, suppliers, problems));
    }
}
