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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.person.Identity;
import pop.person.People;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// What becomes of a court date: it is moved, it has an outcome, it does not take place.
@Controller
class CourtCourseController {

    private final CourtDates courtDates;
    private final People people;
    private final JusticeDoor door;

    CourtCourseController(CourtDates courtDates, People people, JusticeDoor door) {
        this.courtDates = courtDates;
        this.people = people;
        this.door = door;
    }

    /// @param next the id of the date that it is adjourned to, made with the form
    /// @param day and time: what it is moved or adjourned to
    record CourseForm(
            @Nullable Integer version,
            @Nullable CourtDateFactKind outcome,
            @Nullable UUID next,
            @Nullable String day,
            @Nullable String time) {

        static CourseForm empty(CourtDate it) {
            return new CourseForm(it.version(), null, Ids.next(), null, null);
        }

        boolean saysWhen() {
            return !Typed.text(day).isEmpty() || !Typed.text(time).isEmpty();
        }
    }

    record CoursePage(
            Identity person,
            Instant now,
            LocalDate today,
            CourtDate it,
            List<CourtDates.Happened> facts,
            CourseForm form,
            Problems problems) {}

    @GetMapping("/court-dates/{id}")
    @Transactional
    ModelAndView show(@PathVariable CourtDateId id) {
        var it = found(id);
        return page(it, CourseForm.empty(it), Problems.none());
    }

    @PostMapping("/court-dates/{id}/move")
    @Transactional
    ModelAndView move(
            @PathVariable CourtDateId id,
            @ModelAttribute("form") CourseForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        var it = found(id);
        var problems = Problems.of(result);
        var to = CourtDateForm.at(form.day(), form.time(), door.now(), problems);
        if (to == null || !problems.isEmpty()) {
            return again(it, form, problems);
        }
        courtDates.record(seen(it, form).move(to, post.worker().value(), door.now()));
        return done(it, "Moved. What was said to the person before is taken back.", flash);
    }

    @PostMapping("/court-dates/{id}/outcome")
    @Transactional
    ModelAndView outcome(
            @PathVariable CourtDateId id,
            @ModelAttribute("form") CourseForm form,
            BindingResult result,
            Post post,
            RedirectAttributes flash) {
        var it = found(id);
        var problems = Problems.of(result);
        var kind = form.outcome();
        if (kind == null || kind == CourtDateFactKind.RECORDED || kind == CourtDateFactKind.MOVED) {
            problems.add("outcome", "Choose what came of it");
        }
        var to = kind == CourtDateFactKind.ADJOURNED && form.saysWhen()
                ? CourtDateForm.at(form.day(), form.time(), door.now(), problems)
                : null;
        if (!problems.isEmpty()) {
            return again(it, form, problems);
        }
        var by = post.worker().value();
        courtDates.record(seen(it, form)
                .outcome(Objects.requireNonNull(kind), to == null ? "" : "To " + When.at(to), by, door.now()));
        if (to != null && form.next() != null) {
            courtDates.add(it.next(new CourtDateId(form.next()), to), by, door.now());
        }
        return done(it, said(kind), flash);
    }

    @PostMapping("/court-dates/{id}/cancellation")
    @Transactional
    ModelAndView cancel(@PathVariable CourtDateId id, @RequestParam int version, Post post, RedirectAttributes flash) {
        var it = found(id);
        courtDates.record(it.seenAs(version).cancel(post.worker().value(), door.now()));
        return done(it, "On record: it does not take place.", flash);
    }

    private static String said(CourtDateFactKind kind) {
        return kind == CourtDateFactKind.OVER
                ? "On record. If the case is over, end the conditions that lasted until then."
                : "On record.";
    }

    private static CourtDate seen(CourtDate it, CourseForm form) {
        return it.seenAs(form.version() == null ? 0 : form.version());
    }

    private CourtDate found(CourtDateId id) {
        return courtDates.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(CourtDate it, CourseForm form, Problems problems) {
        var person = people.show(it.person(), "conditions");
        return new ModelAndView(
                "justice/courtDate",
                "page",
                new CoursePage(person, door.now(), door.today(), it, courtDates.facts(it.id()), form, problems));
    }

    private ModelAndView again(CourtDate it, CourseForm form, Problems problems) {
        var again = page(it, form, problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    private static ModelAndView done(CourtDate it, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/people/" + it.person() + "/conditions#court");
    }
}
