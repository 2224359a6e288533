package pop.appointment;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

/// Messages about an appointment lead to it.
@Component
class WhereAppointmentsAre extends WhereItIs {

    WhereAppointmentsAre() {
        super(InviteWorkers.ONE, "/appointments/{id}");
    }
}
