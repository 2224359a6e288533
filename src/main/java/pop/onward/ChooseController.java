package pop.onward;

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
import pop.directory.ServiceId;
import pop.person.Identity;
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.UUID;

/// Choosing a service for a need, and one of three ways to it.
@Controller
class ChooseController {

    private final ChoosingDesk desk;
    private final Proposals proposals;
    private final People people;

    ChooseController(ChoosingDesk desk, Proposals proposals, People people) {
        this.desk = desk;
        this.proposals = proposals;
        this.people = people;
    }

    @GetMapping("/people/{id}/onward/new")
    @Transactional
    ModelAndView choose(
            @PathVariable PersonId id,
            @RequestParam(defaultValue = "") String need,
            @RequestParam(required = false) @Nullable ServiceId service,
            @RequestParam(required = false) @Nullable Mode mode,
            @RequestParam(required = false) @Nullable UUID instead,
            Post post) {
        if (service == null) {
            return new ModelAndView(finding(id, desk.known(need), instead));
        }
        var person = people.show(id, "onward");
        var chosen = desk.chosen(id, need, service, post);
        var form = proposals.form(person, chosen, instead).going(mode);
        return ways(person, chosen, form, Problems.none());
    }

    @PostMapping("/people/{id}/onward")
    @Transactional
    ModelAndView take(
            @PathVariable PersonId id,
            @ModelAttribute("form") WaysForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        var person = people.identity(id).orElseThrow(NotFound::new);
        if (form.need() == null || form.service() == null) {
            throw new NotFound();
        }
        var chosen = desk.chosen(id, form.need(), new ServiceId(form.service()), post);
        var problems = result.hasErrors() ? Problems.of(result) : proposals.problems(chosen, form);
        var mode = form.mode();
        if (!problems.isEmpty() || mode == null) {
            var again = ways(person, chosen, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        desk.take(id, chosen, form, mode, post);
        flash.addFlashAttribute(
                "notice",
                mode == Mode.SIGNPOST
                        ? "They know where to go. Nothing about them left."
                        : "Show the person what would be told. Nothing leaves before they agree.");
        return new ModelAndView(mode == Mode.SIGNPOST ? NeedController.page(id) : "redirect:/onward/" + form.onward());
    }

    /// Services are looked for where it is known what fits them.
    private static String finding(PersonId id, String need, @Nullable UUID instead) {
        return "redirect:/people/" + id + "/find?need=" + need + (instead == null ? "" : "&instead=" + instead);
    }

    private ModelAndView ways(Identity person, Chosen chosen, WaysForm form, Problems problems) {
        return new ModelAndView("onward/ways", "page", new WaysPage(person, desk.today(), chosen, form, problems));
    }
}
