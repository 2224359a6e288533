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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.person.Identity;
import pop.person.People;
import pop.web.Choice;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A kit, and what became of it.
@Controller
class KitCourseController {

    private static final int LINE = 500;

    private final Kits kits;
    private final People people;
    private final HarmDoor door;

    KitCourseController(Kits kits, People people, HarmDoor door) {
        this.kits = kits;
        this.people = people;
        this.door = door;
    }

    record OutcomeForm(
            int version,
            @Nullable KitFactKind outcome,
            @Nullable String note) {

        Problems problems() {
            var problems = Problems.none();
            if (outcome == null || outcome == KitFactKind.SUPPLIED || outcome == KitFactKind.TOLD_OF) {
                problems.add("outcome", "Choose what became of it");
            }
            if (outcome == KitFactKind.MISTAKEN && Typed.text(note).isEmpty()) {
                problems.add("note", "Say what was wrong");
            }
            Typed.atMost(problems, "note", note, LINE);
            return problems;
        }
    }

    record KitPage(
            Identity person,
            Instant now,
            Kit it,
            List<Kits.Happened> facts,
            boolean mayRecord,
            OutcomeForm form,
            Problems problems) {

        LocalDate today() {
            return When.dayOf(now);
        }

        List<Choice> outcomes() {
            return Choice.all(
                    KitFactKind.USED,
                    KitFactKind.LOST,
                    KitFactKind.RETURNED,
                    KitFactKind.REPLACED,
                    KitFactKind.MISTAKEN);
        }
    }

    @GetMapping("/naloxone/kits/{id}")
    @Transactional
    ModelAndView show(@PathVariable KitId id) {
        var it = kits.find(id).orElseThrow(NotFound::new);
        return page(it, new OutcomeForm(it.version(), null, null), Problems.none());
    }

    @PostMapping("/naloxone/kits/{id}/outcome")
    @Transactional
    ModelAndView outcome(
            @PathVariable KitId id,
            @ModelAttribute("form") OutcomeForm form,
            BindingResult result,
            Post me,
            RedirectAttributes flash) {
        var it = kits.find(id).orElseThrow(NotFound::new);
        door.mustBeOpen(it.person());
        var problems = result.hasErrors() ? Problems.of(result) : form.problems();
        var what = form.outcome();
        if (what == null || !problems.isEmpty()) {
            var again = page(it, form, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        kits.record(it.seenAs(form.version()).become(what, Typed.note(form.note()), me.worker(), door.now()));
        flash.addFlashAttribute("notice", said(what));
        return new ModelAndView("redirect:/people/" + it.person() + "/naloxone");
    }

    private static String said(KitFactKind what) {
        return switch (what) {
            case USED -> "On record. Whoever it was used on may need to be seen, and another kit may be needed now.";
            case LOST, REPLACED -> "On record.";
            case RETURNED -> "On record: it came back.";
            case MISTAKEN -> "On record. It does not count any more.";
            case SUPPLIED, TOLD_OF -> throw new IllegalArgumentException(what + " is no outcome");
        };
    }

    private ModelAndView page(Kit it, OutcomeForm form, Problems problems) {
        var person = people.show(it.person(), "naloxone");
        var mayRecord = door.opens(it.person()).toRecord();
        return new ModelAndView(
                "harmreduction/kit",
                "page",
                new KitPage(person, door.now(), it, kits.facts(it.id()), mayRecord, form, problems));
    }
}
