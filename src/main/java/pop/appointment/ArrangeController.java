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
import pop.engagement.Engagements;
import pop.person.PersonId;
import pop.web.Problems;

import java.util.Objects;
import java.util.UUID;

/// Arranging an appointment.
@Controller
class ArrangeController {

    private final ArrangingPages pages;
    private final ArrangingDesk desk;
    private final Clashes clashes;
    private final Engagements engagements;

    ArrangeController(ArrangingPages pages, ArrangingDesk desk, Clashes clashes, Engagements engagements) {
        this.pages = pages;
        this.desk = desk;
        this.clashes = clashes;
        this.engagements = engagements;
    }

    /// @param day when one comes from a calendar
    @GetMapping("/people/{person}/appointments/new")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable PersonId person, @RequestParam(required = false) @Nullable String day, Post me) {
        var slot = new SlotForm(day, null, null, null);
        var asked = asked(person, Ids.next(), slot, ArrangementForm.empty(me.worker()));
        return pages.page(person, asked, ArrangingPages.State.fresh(), me).shown();
    }

    @PostMapping("/people/{person}/appointments/new")
    @Transactional
    ModelAndView arrange(
            @PathVariable PersonId person,
            @RequestParam UUID id,
            @ModelAttribute("slot") SlotForm slot,
            @ModelAttribute("what") ArrangementForm what,
            @ModelAttribute("consent") Clashes.Consent consent,
            Post me,
            RedirectAttributes flash) {
        pages.identity(person);
        var now = pages.now();
        var asked = asked(person, id, slot, what);
        var problems = Problems.none();
        var time = slot.agreed(now, problems);
        what.check(problems);
        if (!problems.isEmpty()) {
            return pages.page(person, asked, ArrangingPages.State.wrong(problems, consent), me)
                    .shown();
        }
        var appointment = appointment(new AppointmentId(id), person, time.orElseThrow(), what, me);
        var found = clashes.about(person, appointment.time(), appointment.what(), what.workers(), appointment.id());
        if (!found.settled(consent)) {
            return pages.page(person, asked, ArrangingPages.State.clashing(found, consent), me)
                    .shown();
        }
        var spell = engagements.open(person).map(Engagements.Spell::id).orElse(null);
        var told = desk.arrange(new ArrangingDesk.Plan(appointment, spell, what.workers(), found), me, now);
        flash.addFlashAttribute(
                "notice",
                "Arranged for " + appointment.time().words() + "."
                        + told.map(TellPerson::words).orElse(""));
        return new ModelAndView("redirect:/appointments/" + id);
    }

    private static AppointmentPage.Asked asked(PersonId person, UUID id, SlotForm slot, ArrangementForm what) {
        var here = "/people/" + person + "/appointments";
        return new AppointmentPage.Asked(
                "Arrange an appointment", here + "/new", here, "Arrange it", id, null, slot, null, what, null);
    }

    private static Appointment appointment(
            AppointmentId id, PersonId person, Span time, ArrangementForm form, Post me) {
        var what = form.arrangement();
        return new Appointment(
                id,
                person,
                me.agency(),
                Objects.requireNonNull(what).about().category(),
                AppointmentStatus.SCHEDULED,
                time,
                what,
                form.workers().isEmpty() ? null : form.workers().getFirst(),
                form.tells(),
                null,
                0,
                1);
    }
}
