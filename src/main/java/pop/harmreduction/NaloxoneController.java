package pop.harmreduction;

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
import pop.person.People;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;

/// Naloxone and overdoses of a person on one page: whether they have a kit, what puts them at risk, what happened.
@Controller
class NaloxoneController {

    private final WhatIsKnown known;
    private final Contexts contexts;
    private final People people;
    private final HarmDoor door;

    NaloxoneController(WhatIsKnown known, Contexts contexts, People people, HarmDoor door) {
        this.known = known;
        this.contexts = contexts;
        this.people = people;
        this.door = door;
    }

    @GetMapping("/people/{id}/naloxone")
    @Transactional
    ModelAndView show(@PathVariable PersonId id, Post me) {
        return page(id, me, ContextForm.empty(), Problems.none());
    }

    @PostMapping("/people/{id}/naloxone/contexts")
    @Transactional
    ModelAndView add(
            @PathVariable PersonId id,
            @ModelAttribute("form") ContextForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        door.mustBeOpen(id);
        var problems = Problems.of(result);
        var read = form.read(contexts.of(id), door.now(), problems);
        if (read == null || !problems.isEmpty()) {
            var again = page(id, me, form.context() == null ? ContextForm.empty() : form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        contexts.add(id, read, me, door.now());
        flash.addFlashAttribute("notice", "On record.");
        return new ModelAndView("redirect:/people/" + id + "/naloxone#risk");
    }

    @PostMapping("/naloxone/contexts/{id}/end")
    @Transactional
    String end(@PathVariable ContextId id, Post me, RedirectAttributes flash) {
        var it = contexts.find(id).orElseThrow(NotFound::new);
        door.mustBeOpen(it.person());
        contexts.end(id, door.today(), me.worker(), door.now());
        flash.addFlashAttribute("notice", "On record: from today on it stands no longer.");
        return "redirect:/people/" + it.person() + "/naloxone#risk";
    }

    private ModelAndView page(PersonId id, Post me, ContextForm form, Problems problems) {
        var person = people.show(id, "naloxone");
        var open = door.opens(id);
        return open.toRead()
                ? new ModelAndView(
                        "harmreduction/show",
                        "page",
                        known.page(person, id, me.worker(), open.toRecord(), form, problems))
                : new ModelAndView("harmreduction/unshown", "page", NaloxonePage.unshown(person, door.now()));
    }
}
