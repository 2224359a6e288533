package pop.appointment;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.person.Identity;
import pop.person.People;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One appointment: what was agreed, where it stands, and its whole chain.
@Controller
class AppointmentController {

    private final People people;
    private final Appointments appointments;
    private final Chains chains;
    private final Attendances attendances;
    private final Clock clock;

    AppointmentController(
            People people, Appointments appointments, Chains chains, Attendances attendances, Clock clock) {
        this.people = people;
        this.appointments = appointments;
        this.chains = chains;
        this.attendances = attendances;
        this.clock = clock;
    }

    record ShowPage(
            Identity person,
            Instant now,
            Appointment appointment,
            List<Attendances.Attending> workers,
            List<Chains.Shown> chain) {

        LocalDate today() {
            return When.dayOf(now);
        }

        AppointmentStatus standing() {
            return appointment.standing(now);
        }

        boolean toCome() {
            return appointment.isToCome(now);
        }

        boolean begun() {
            return appointment.hasBegun(now);
        }

        /// The last outcome, as far as the viewer is shown it.
        String outcome() {
            return chain.isEmpty() ? "" : chain.getLast().words();
        }

        boolean isOver() {
            return standing() == AppointmentStatus.HAPPENED
                    || standing() == AppointmentStatus.DID_NOT_ATTEND
                    || standing() == AppointmentStatus.DID_NOT_HAPPEN
                    || standing() == AppointmentStatus.CANCELLED;
        }
    }

    @GetMapping("/appointments/{id}")
    @Transactional
    String show(@PathVariable AppointmentId id, Model model) {
        var it = appointments.find(id).orElseThrow(NotFound::new);
        var identity = people.show(it.person(), "appointment");
        model.addAttribute("page", new ShowPage(identity, clock.instant(), it, attendances.of(id), chains.of(id)));
        return "appointment/show";
    }
}
