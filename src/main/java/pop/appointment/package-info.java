/// Appointments, told truthfully: each is a chain of facts with who asked for every change, and an outcome that says
/// what really happened; that an outcome is due follows from the clock. Recurring meetings make theirs some weeks
/// ahead.
/// Before anything is arranged, clashes and cautions are shown. Workers get calendar invitations, the person gets word
/// by `message`. Tells `AppointmentEvent`s, of which rooms below hear `person.Reached` and `person.Missed`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "engagement",
            "delivery",
            "message",
            "rule",
            "web",
            "database"
        })
package pop.appointment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
