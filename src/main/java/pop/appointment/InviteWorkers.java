package pop.appointment;

import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.delivery.Message;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;
import pop.delivery.Message.Way;
import pop.delivery.MessageId;
import pop.delivery.Outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Calendar invitations to the workers who come, by mail: again with each change, and a withdrawal when it is off. They
/// name nobody who is supported and say nothing but the time, so they are about no person.
@Component
class InviteWorkers {

    static final String INVITATION = "appointment.invitation";
    static final String WITHDRAWAL = "appointment.withdrawal";
    static final String ONE = "appointment";
    static final String SERIES = "appointment-series";

    private static final String BASIS = "A worker's own appointment";

    private final Outbox outbox;
    private final Attendances attendances;

    InviteWorkers(Outbox outbox, Attendances attendances) {
        this.outbox = outbox;
        this.attendances = attendances;
    }

    void invite(Appointment it, AgencyId agency, Instant now) {
        if (it.isToCome(now)) {
            send(INVITATION, attendances.of(it.id()), it, agency);
        }
    }

    /// @param workers who need not come any more
    void takeBack(Appointment it, List<Attendances.Attending> workers, AgencyId agency, Instant now) {
        send(WITHDRAWAL, workers, it, agency);
    }

    void inviteToSeries(Series series, AgencyId agency, Instant now) {
        attendances
                .named(series.workers())
                .forEach(to -> put(
                        INVITATION, new Subject(SERIES, series.id().value()), to, agency, "as of " + series.version()));
    }

    void takeBackSeries(Series series, AgencyId agency, Instant now) {
        attendances
                .named(series.workers())
                .forEach(to -> put(INVITATION, new Subject(SERIES, series.id().value()), to, agency, "ended"));
    }

    /// What becomes of one of a series goes to calendars as a change of the series.
    private void send(String kind, List<Attendances.Attending> workers, Appointment it, AgencyId agency) {
        var series = it.series();
        for (var to : workers) {
            if (series == null) {
                put(kind, new Subject(ONE, it.id().value()), to, agency, String.valueOf(it.changes()));
            } else {
                put(INVITATION, new Subject(SERIES, series.value()), to, agency, it.id() + " " + it.version());
            }
        }
    }

    /// The same state of the same thing to the same worker is the same message.
    private void put(String kind, Subject about, Attendances.Attending to, AgencyId agency, String state) {
        var name = kind + " " + about.id() + " " + state + " " + to.worker();
        var id = new MessageId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        var recipient = new Recipient(agency.value(), to.worker().value(), "", Way.MAIL, to.email());
        outbox.put(Message.to(recipient, kind, about, BASIS).withId(id).heldBy(agency.value()));
    }
}
