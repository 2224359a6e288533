package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.People;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;

/// An overdose of somebody we support, and saying what was done about it.
@Controller
class OverdoseController {

    private static final int LINE = 1000;

    private final Overdoses overdoses;
    private final People people;
    private final HarmDoor door;

    OverdoseController(Overdoses overdoses, People people, HarmDoor door) {
        this.overdoses = overdoses;
        this.people = people;
        this.door = door;
    }

    record OverdosePage(
            Identity person,
            Instant now,
            Overdose it,
            Repeats repeats,
            boolean mayRecord,
            String note,
            Problems problems) {

        LocalDate today() {
            return When.dayOf(now);
        }

        String path() {
            return "/people/" + person.id();
        }
    }

    @GetMapping("/naloxone/overdoses/{id}")
    @Transactional
    ModelAndView show(@PathVariable OverdoseId id) {
        return page(overdoses.find(id).orElseThrow(NotFound::new), "", Problems.none());
    }

    @PostMapping("/naloxone/overdoses/{id}/done")
    @Transactional
    ModelAndView done(
            @PathVariable OverdoseId id,
            @RequestParam(required = false) @Nullable String note,
            Post me,
            RedirectAttributes flash) {
        var it = overdoses.find(id).orElseThrow(NotFound::new);
        door.mustBeOpen(it.person());
        var problems = Problems.none();
        if (Typed.text(note).isEmpty()) {
            problems.add("note", "Say in a few words what was done");
        }
        Typed.atMost(problems, "note", note, LINE);
        if (!problems.isEmpty()) {
            var again = page(it, Typed.note(note), problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        overdoses.done(id, Typed.note(note), me.worker(), door.now());
        flash.addFlashAttribute("notice", "On record. It is off Today.");
        return new ModelAndView("redirect:/people/" + it.person() + "/naloxone#overdoses");
    }

    private ModelAndView page(Overdose it, String note, Problems problems) {
        var person = people.show(it.person(), "naloxone");
        var repeats = Repeats.of(overdoses.of(it.person()));
        var mayRecord = door.opens(it.person()).toRecord();
        return new ModelAndView(
                "harmreduction/overdose",
                "page",
                new OverdosePage(person, door.now(), it, repeats, mayRecord, note, problems));
    }
}
