package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pop.agency.Post;
import pop.database.Ids;
import pop.engagement.EngagementId;
import pop.engagement.Engagements;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Meetings that come again: beginning one, and changing one from a day on.
@Controller
class SeriesController {

    private final ArrangingPages pages;
    private final SeriesDesk desk;
    private final RecurringMeetings meetings;
    private final Clashes clashes;
    private final Engagements engagements;

    SeriesController(
            ArrangingPages pages,
            SeriesDesk desk,
            RecurringMeetings meetings,
            Clashes clashes,
            Engagements engagements) {
        this.pages = pages;
        this.desk = desk;
        this.meetings = meetings;
        this.clashes = clashes;
        this.engagements = engagements;
    }

    @GetMapping("/people/{person}/series/new")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable PersonId person, Post me) {
        var asked = beginning(person, Ids.next(), RepeatForm.empty(), ArrangementForm.empty(me.worker()));
        return pages.page(person, asked, ArrangingPages.State.fresh(), me).shown();
    }

    @PostMapping("/people/{person}/series/new")
    @Transactional
    ModelAndView begin(
            @PathVariable PersonId person,
            @RequestParam UUID id,
            @ModelAttribute("repeat") RepeatForm repeat,
            @ModelAttribute("what") ArrangementForm what,
            @ModelAttribute("consent") Clashes.Consent consent,
            Post me,
            RedirectAttributes flash) {
        pages.identity(person);
        var now = pages.now();
        var asked = beginning(person, id, repeat, what);
        var problems = Problems.none();
        var read = repeat.read(now, problems);
        what.check(problems);
        if (!problems.isEmpty()) {
            return pages.page(person, asked, ArrangingPages.State.wrong(problems, consent), me)
                    .shown();
        }
        var spell = engagements.open(person).map(Engagements.Spell::id).orElse(null);
        var series = series(new SeriesId(id), person, spell, null, read.orElseThrow(), what, me);
        var clashing = clashing(series, consent, now);
        if (clashing.isPresent()) {
            return pages.page(person, asked, clashing.get(), me).shown();
        }
        desk.begin(series, me, now);
        flash.addFlashAttribute("notice", "It is arranged. Its appointments appear eight weeks ahead.");
        return new ModelAndView("redirect:/people/" + person + "/appointments");
    }

    /// @param from this one and all that follow
    @GetMapping("/series/{id}/change")
    @Transactional(readOnly = true)
    ModelAndView askChange(
            @PathVariable SeriesId id, @RequestParam(required = false) @Nullable LocalDate from, Post me) {
        var old = found(id);
        var start = from == null ? When.dayOf(pages.now()) : from;
        var what = ArrangementForm.of(old.what(), old.workers(), old.tell());
        var asked = changing(old, Ids.next(), RepeatForm.of(old, start), what, RequestForm.empty());
        return pages.page(old.person(), asked, ArrangingPages.State.fresh(), me).shown();
    }

    @PostMapping("/series/{id}/change")
    @Transactional
    ModelAndView change(
            @PathVariable SeriesId id,
            @RequestParam("id") UUID next,
            @ModelAttribute("repeat") RepeatForm repeat,
            @ModelAttribute("what") ArrangementForm typed,
            @ModelAttribute("request") RequestForm request,
            @ModelAttribute("consent") Clashes.Consent consent,
            Post me,
            RedirectAttributes flash) {
        var old = found(id);
        var now = pages.now();
        var what = typed.about(old.what().about(), old.tell());
        var asked = changing(old, next, repeat, what, request);
        var problems = request.check(Problems.none(), false);
        var read = repeat.read(now, problems);
        what.check(problems);
        if (!problems.isEmpty()) {
            return pages.page(old.person(), asked, ArrangingPages.State.wrong(problems, consent), me)
                    .shown();
        }
        var series = series(new SeriesId(next), old.person(), old.spell(), old.id(), read.orElseThrow(), what, me);
        var clashing = clashing(series, consent, now);
        if (clashing.isPresent()) {
            return pages.page(old.person(), asked, clashing.get(), me).shown();
        }
        desk.change(old, series, request.request(), me, now);
        flash.addFlashAttribute(
                "notice", "Changed from " + When.day(series.rhythm().begins()) + " on. What was before stays.");
        return new ModelAndView("redirect:/people/" + old.person() + "/appointments");
    }

    /// The next occurrence stands for them all.
    private Optional<ArrangingPages.State> clashing(Series series, Clashes.Consent consent, Instant now) {
        var today = When.dayOf(now);
        return series.rhythm().between(today, today.plus(SeriesDesk.AHEAD)).stream()
                .map(series::on)
                .filter(span -> span.begins().isAfter(now))
                .findFirst()
                .map(span -> clashes.about(series.person(), span, series.what(), series.workers(), null))
                .filter(found -> !found.settled(consent))
                .map(found -> ArrangingPages.State.clashing(found, consent));
    }

    private Series found(SeriesId id) {
        return meetings.find(id).orElseThrow(NotFound::new);
    }

    private static Series series(
            SeriesId id,
            PersonId person,
            @Nullable EngagementId spell,
            @Nullable SeriesId follows,
            RepeatForm.Read read,
            ArrangementForm form,
            Post me) {
        var what = form.arrangement();
        return new Series(
                id,
                person,
                spell,
                me.agency(),
                what.about().category(),
                follows,
                read.rhythm(),
                read.hours(),
                what,
                form.workers(),
                me.team(),
                form.tells(),
                null,
                1);
    }

    private static AppointmentPage.Asked beginning(PersonId person, UUID id, RepeatForm repeat, ArrangementForm what) {
        var here = "/people/" + person;
        return new AppointmentPage.Asked(
                "Arrange a meeting that comes again",
                here + "/series/new",
                here + "/appointments",
                "Arrange it",
                id,
                null,
                null,
                repeat,
                what,
                null);
    }

    private static AppointmentPage.Asked changing(
            Series old, UUID id, RepeatForm repeat, ArrangementForm what, RequestForm request) {
        return new AppointmentPage.Asked(
                "Change this and all that follow",
                "/series/" + old.id() + "/change",
                "/people/" + old.person() + "/appointments",
                "Change it from that day on",
                id,
                null,
                null,
                repeat,
                what,
                request);
    }
}
