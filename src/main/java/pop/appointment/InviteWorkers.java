package pop.appointment;

import org.springframework.stereotype.Component;
import pop.agency.AgencyId;

import java.time.Instant;
import java.util.List;

/// Calendar invitations to the workers who come.
@Component
class InviteWorkers {

    void invite(Appointment it, AgencyId agency, Instant now) {}

    void takeBack(Appointment it, List<Attendances.Attending> workers, AgencyId agency, Instant now) {}

    void inviteToSeries(Series series, AgencyId agency, Instant now) {}

    void takeBackSeries(Series series, AgencyId agency, Instant now) {}
}
