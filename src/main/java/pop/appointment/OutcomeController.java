package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import pop.person.Identity;
import pop.web.NotFound;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;

/// Saying truthfully what became of an appointment, in two taps; calling it off; taking back what was written wrong.
@Controller
class OutcomeController {

    private final Appointments appointments;
    private final Attendances attendances;
    private final ArrangingPages pages;
    private final ArrangingDesk desk;

    OutcomeController(Appointments appointments, Attendances attendances, ArrangingPages pages, ArrangingDesk desk) {
        this.appointments = appointments;
        this.attendances = attendances;
        this.pages = pages;
        this.desk = desk;
    }

    record OutcomePage(
            Identity person,
            Instant now,
            Appointment appointment,
            @Nullable String note,
            RequestForm request,
            Problems problems) {

        LocalDate today() {
            return When.dayOf(now);
        }

        boolean begun() {
            return appointment.hasBegun(now);
        }
    }

    @GetMapping("/appointments/{id}/outcome")
    @Transactional(readOnly = true)
    ModelAndView ask(@PathVariable AppointmentId id) {
        return page("appointment/outcome", found(id), null, RequestForm.empty(), Problems.none());
    }

    @PostMapping("/appointments/{id}/outcome")
    @Transactional
    ModelAndView conclude(
            @PathVariable AppointmentId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable Outcome outcome,
            @RequestParam(required = false) @Nullable String note,
            Post me,
            RedirectAttributes flash) {
        var it = found(id).seenAs(version);
        if (outcome == null) {
            var problems = Problems.none().add("outcome", "Choose what happened");
            return page("appointment/outcome", it, note, RequestForm.empty(), problems);
        }
        var now = pages.now();
        desk.conclude(it.outcome(outcome, Typed.text(note), me.worker().value(), now), me, now);
        flash.addFlashAttribute("notice", "It is on record.");
        return new ModelAndView("redirect:/appointments/" + id);
    }

    @GetMapping("/appointments/{id}/cancellation")
    @Transactional(readOnly = true)
    ModelAndView askCancellation(@PathVariable AppointmentId id) {
        return page("appointment/cancel", found(id), null, RequestForm.empty(), Problems.none());
    }

    @PostMapping("/appointments/{id}/cancellation")
    @Transactional
    ModelAndView cancel(
            @PathVariable AppointmentId id,
            @RequestParam int version,
            @ModelAttribute("request") RequestForm request,
            Post me,
            RedirectAttributes flash) {
        var it = found(id).seenAs(version);
        var problems = request.check(Problems.none(), true);
        if (!problems.isEmpty()) {
            return page("appointment/cancel", it, null, request, problems);
        }
        var now = pages.now();
        desk.conclude(it.cancel(request.request(), me.worker().value(), now), me, now);
        flash.addFlashAttribute("notice", "It is called off.");
        return new ModelAndView("redirect:/appointments/" + id);
    }

    @PostMapping("/appointments/{id}/correction")
    @Transactional
    String correct(
            @PathVariable AppointmentId id,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable String note,
            Post me,
            RedirectAttributes flash) {
        var it = found(id).seenAs(version);
        var now = pages.now();
        var workers =
                attendances.of(id).stream().map(Attendances.Attending::worker).toList();
        desk.takeBack(it.takeBack(Typed.text(note), me.worker().value(), now), workers, me.team(), now);
        flash.addFlashAttribute("notice", "It is taken back and stays to be seen. Say what really happened.");
        return it.hasBegun(now) ? "redirect:/appointments/" + id + "/outcome" : "redirect:/appointments/" + id;
    }

    private Appointment found(AppointmentId id) {
        return appointments.find(id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(
            String template, Appointment it, @Nullable String note, RequestForm request, Problems problems) {
        var identity = pages.identity(it.person());
        var page =
                new ModelAndView(template, "page", new OutcomePage(identity, pages.now(), it, note, request, problems));
        if (!problems.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
