package pop.engagement;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.database.Viewer;
import pop.web.DayField;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/// What happens in the course of a spell: it pauses and resumes, an ending is planned.
@Controller
class CourseController {

    private static final int YEARS = 10;

    private final Engagements engagements;
    private final Spells spells;
    private final Clock clock;

    CourseController(Engagements engagements, Spells spells, Clock clock) {
        this.engagements = engagements;
        this.spells = spells;
        this.clock = clock;
    }

    /// One form serves all three; each uses what it needs.
    ///
    /// @param day when a pause or the support is thought to end, as typed
    record CourseForm(
            int version,
            @Nullable PauseReason reason,
            @Nullable String day,
            @Nullable String note) {

        /// A day to come; null when it is left open, or with a problem.
        @Nullable
        LocalDate until(Instant now, Problems problems) {
            return new DayField("day", day, now, problems).toCome(YEARS).orElse(null);
        }

        String said() {
            return Typed.note(note);
        }
    }

    record CoursePage(Engagements.Spell spell, CourseForm form, Problems problems) {}

    @GetMapping("/engagements/{id}/pauses")
    @Transactional(readOnly = true)
    String askPause(@PathVariable EngagementId id, Model model) {
        return ask(id, "engagement/pause", model);
    }

    @PostMapping("/engagements/{id}/pauses")
    @Transactional
    ModelAndView pause(
            @PathVariable EngagementId id,
            @ModelAttribute("form") CourseForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        var now = clock.instant();
        var problems = Problems.none();
        if (form.reason() == null) {
            problems.add("reason", "Choose why support pauses");
        }
        var until = form.until(now, problems);
        if (!problems.isEmpty()) {
            return again(id, "engagement/pause", form, problems);
        }
        var reason = Objects.requireNonNull(form.reason());
        spells.record(found(id, form).pause(reason, until, form.said(), viewer.id(), now));
        return done(id, "Support is paused. The team around the person stays.", flash);
    }

    @PostMapping("/engagements/{id}/resumption")
    @Transactional
    ModelAndView resume(
            @PathVariable EngagementId id,
            @ModelAttribute("form") CourseForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        spells.record(found(id, form).resume(form.said(), viewer.id(), clock.instant()));
        return done(id, "Support goes on where it was.", flash);
    }

    @GetMapping("/engagements/{id}/planned-ending")
    @Transactional(readOnly = true)
    String askEnding(@PathVariable EngagementId id, Model model) {
        return ask(id, "engagement/ending", model);
    }

    @PostMapping("/engagements/{id}/planned-ending")
    @Transactional
    ModelAndView planEnding(
            @PathVariable EngagementId id,
            @ModelAttribute("form") CourseForm form,
            Viewer viewer,
            RedirectAttributes flash) {
        var now = clock.instant();
        var problems = Problems.none();
        var until = form.until(now, problems);
        if (!problems.isEmpty()) {
            return again(id, "engagement/ending", form, problems);
        }
        spells.record(found(id, form).planEnding(until, form.said(), viewer.id(), now));
        return done(id, "The ending is planned. Support goes on until then.", flash);
    }

    private Engagement found(EngagementId id, CourseForm form) {
        return spells.find(id).orElseThrow(NotFound::new).seenAs(form.version());
    }

    private String ask(EngagementId id, String template, Model model) {
        var spell = engagements.find(id).orElseThrow(NotFound::new);
        var empty = new CourseForm(spell.version(), null, null, null);
        model.addAttribute("page", new CoursePage(spell, empty, Problems.none()));
        return template;
    }

    private ModelAndView again(EngagementId id, String template, CourseForm form, Problems problems) {
        var spell = engagements.find(id).orElseThrow(NotFound::new);
        return new ModelAndView(template, HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", new CoursePage(spell, form, problems));
    }

    private static ModelAndView done(EngagementId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/engagements/" + id);
    }
}
