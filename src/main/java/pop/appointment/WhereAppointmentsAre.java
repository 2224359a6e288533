package pop.appointment;

import org.springframework.stereotype.Component;
import pop.delivery.WhereItIs;

import java.util.UUID;

/// Messages about an appointment lead to it.
@Component
class WhereAppointmentsAre implements WhereItIs {

    @Override
    public String subjectKind() {
        return InviteWorkers.ONE;
    }

    @Override
    public String path(UUID subject) {
        return "/appointments/" + subject;
    }
}
