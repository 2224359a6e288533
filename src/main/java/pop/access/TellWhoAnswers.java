package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.delivery.Message;
import pop.delivery.MessageId;
import pop.delivery.Outbox;
import pop.person.PersonId;

import java.util.List;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Whoever answers for records is told by e-mail at once that they were opened in an emergency, or are asked for. The
/// message names nobody; it also waits on Today.
@Component
class TellWhoAnswers {

    private final JdbcClient sql;
    private final Emergencies emergencies;
    private final Requests requests;
    private final Outbox outbox;
    private final AsSystem house;

    TellWhoAnswers(JdbcClient sql, Emergencies emergencies, Requests requests, Outbox outbox, AsSystem house) {
        this.sql = sql;
        this.emergencies = emergencies;
        this.requests = requests;
        this.outbox = outbox;
        this.house = house;
    }

    private record Addressee(UUID id, String name, String email, UUID agency) {}

    @TransactionalEventListener
    void on(AccessEvent.EmergencyOpened opened) {
        house.run(
                "telling of emergency access",
                () -> emergencies.find(opened.emergency()).ifPresent(it -> {
                    if (it.asked() != null) {
                        tell("access.emergency", it.id(), whoAnswers(it.asked(), it.person(), it.worker()));
                    }
                }));
    }

    @TransactionalEventListener
    void on(AccessEvent.Asked asked) {
        house.run(
                "telling of a request",
                () -> requests.find(asked.request())
                        .ifPresent(it ->
                                tell("access.request", it.id(), whoAnswers(it.asked(), it.person(), it.worker()))));
    }

    private void tell(String kind, UUID about, List<Addressee> addressees) {
        for (var to : addressees) {
            var message = new MessageId(UUID.nameUUIDFromBytes((kind + about + to.id()).getBytes(UTF_8)));
            var recipient = Message.Recipient.byMail(to.agency(), to.name(), to.email());
            var subject = new Message.Subject(kind, about);
            outbox.put(Message.to(recipient, kind, subject, "they answer for the records")
                    .withId(message));
        }
    }

    /// The leads of the agency that may see the person, else information governance; never the worker it is about.
    private List<Addressee> whoAnswers(AgencyId asked, @Nullable PersonId person, WorkerId but) {
        return sql.sql("""
                        select distinct on (w.id) w.id, w.name, w.email, p.agency_id as agency
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                         where p.worker_id <> :but
                           and p.since <= (sharing.moment() at time zone 'Europe/London')::date
                           and (p.until is null or p.until > (sharing.moment() at time zone 'Europe/London')::date)
                           and ((p.role = 'INFORMATION_GOVERNANCE'
                                 and not access.has_lead(:asked, :person::uuid, :but))
                                or (p.role = 'TEAM_LEADER'
                                    and p.agency_id = :asked
                                    and not exists (select
                                                      from sharing.closing c
                                                     where c.person_id = :person::uuid
                                                       and c.until is null
                                                       and (c.worker_id = w.id
                                                            or (c.key = 'everyone' and not w.id = any (c.excepting))))))
                        """)
                .param("asked", asked.value())
                .param("person", person == null ? null : person.value())
                .param("but", but.value())
                .query(Addressee.class)
                .list();
    }
}
