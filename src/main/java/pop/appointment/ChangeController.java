package pop.appointment;

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
import pop.agency.WorkerId;
import pop.web.NotFound;
import pop.web.Problems;

import java.util.List;
import java.util.Objects;

/// Moving an appointment that has not begun, and changing where, how and with whom it is.
@Controller
class ChangeController {

    private final Appointments appointments;
    private final Attendances attendances;
    private final ArrangingPages pages;
    private final ArrangingDesk desk;
    private final Clashes clashes;

    ChangeController(
            Appointments appointments,
            Attendances attendances,
            ArrangingPages pages,
            ArrangingDesk desk,
            Clashes clashes) {
        this.appointments = appointments;
        this.attendances = attendances;
        this.pages = pages;
        this.desk = desk;
        this.clashes = clashes;
    }

    @GetMapping("/appointments/{id}/time")
    @Transactional(readOnly = true)
    ModelAndView askTime(@PathVariable AppointmentId id, Post me) {
        var it = found(id);
        var asked = time(it, SlotForm.of(it.time()), RequestForm.empty());
        return pages.page(it.person(), asked, ArrangingPages.State.fresh(), me).shown();
    }

    @PostMapping("/appointments/{id}/time")
    @Transactional
    ModelAndView move(
            @PathVariable AppointmentId id,
            @RequestParam int version,
            @ModelAttribute("slot") SlotForm slot,
            @ModelAttribute("request") RequestForm request,
            @ModelAttribute("consent") Clashes.Consent consent,
            Post me,
            RedirectAttributes flash) {
        var it = found(id).seenAs(version);
        var now = pages.now();
        var problems = request.check(Problems.none(), false);
        var to = slot.agreed(now, problems);
        if (to.filter(span -> !span.begins().isAfter(now)).isPresent()) {
            problems.add("day", "This has passed already. Choose a time to come");
        }
        if (!problems.isEmpty()) {
            return pages.page(it.person(), time(it, slot, request), ArrangingPages.State.wrong(problems, consent), me)
                    .shown();
        }
        var workers = workers(id);
        var known = clashes.about(it.person(), to.orElseThrow(), it.what(), workers, id);
        if (!known.settled(consent)) {
            var state = ArrangingPages.State.clashing(known, consent);
            return pages.page(it.person(), time(it, slot, request), state, me).shown();
        }
        var step =
                it.reschedule(to.orElseThrow(), request.request(), me.worker().value(), now);
        desk.move(step, known, me, now);
        return done(id, "Moved to " + step.state().time().words() + ".", flash);
    }

    @GetMapping("/appointments/{id}/details")
    @Transactional(readOnly = true)
    ModelAndView askDetails(@PathVariable AppointmentId id, Post me) {
        var it = found(id);
        var asked = details(it, ArrangementForm.of(it.what(), workers(id), it.tell()));
        return pages.page(it.person(), asked, ArrangingPages.State.fresh(), me).shown();
    }

    @PostMapping("/appointments/{id}/details")
    @Transactional
    ModelAndView change(
            @PathVariable AppointmentId id,
            @RequestParam int version,
            @ModelAttribute("what") ArrangementForm typed,
            @ModelAttribute("consent") Clashes.Consent consent,
            Post me,
            RedirectAttributes flash) {
        var it = found(id).seenAs(version);
        var now = pages.now();
        var what = typed.about(it.what().about(), it.tell());
        var problems = Problems.none();
        what.check(problems);
        if (!problems.isEmpty()) {
            return pages.page(it.person(), details(it, what), ArrangingPages.State.wrong(problems, consent), me)
                    .shown();
        }
        var known = clashes.about(it.person(), it.time(), what.arrangement(), what.workers(), id);
        if (!known.settled(consent)) {
            return pages.page(it.person(), details(it, what), ArrangingPages.State.clashing(known, consent), me)
                    .shown();
        }
        var answers = what.workers().isEmpty() ? null : what.workers().getFirst();
        var step = it.change(
                what.arrangement(), answers, differs(it, what), me.worker().value(), now);
        desk.change(step, what.workers(), known, me, now);
        return done(id, "Changed.", flash);
    }

    /// What is other, in words for the chain.
    private static String differs(Appointment old, ArrangementForm form) {
        var next = form.arrangement();
        var parts = new java.util.ArrayList<String>();
        if (next.kind() != old.what().kind()) {
            parts.add("how");
        }
        if (!next.where().equals(old.what().where())) {
            parts.add("place");
        }
        if (!next.link().equals(old.what().link())
                || !next.dialIn().equals(old.what().dialIn())) {
            parts.add("how to join");
        }
        if (!Objects.equals(
                old.worker(), form.workers().isEmpty() ? null : form.workers().getFirst())) {
            parts.add("who comes");
        }
        return String.join(", ", parts);
    }

    private Appointment found(AppointmentId id) {
        return appointments.find(id).orElseThrow(NotFound::new);
    }

    private List<WorkerId> workers(AppointmentId id) {
        return attendances.of(id).stream().map(Attendances.Attending::worker).toList();
    }

    private static AppointmentPage.Asked time(Appointment it, SlotForm slot, RequestForm request) {
        var here = "/appointments/" + it.id();
        return new AppointmentPage.Asked(
                "Move the appointment", here + "/time", here, "Move it", null, it.version(), slot, null, null, request);
    }

    private static AppointmentPage.Asked details(Appointment it, ArrangementForm what) {
        var here = "/appointments/" + it.id();
        return new AppointmentPage.Asked(
                "Change place, way or worker",
                here + "/details",
                here,
                "Save the change",
                null,
                it.version(),
                null,
                null,
                what,
                null);
    }

    private static ModelAndView done(AppointmentId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/appointments/" + id);
    }
}
