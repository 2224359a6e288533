package pop.worklist;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.delivery.Message;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;
import pop.delivery.MessageId;
import pop.delivery.Outbox;
import pop.referral.ReferralEvent;
import pop.web.When;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// An urgent referral does not wait for the morning's e-mail: everyone who may triage it is told at once. Hearing it
/// again changes nothing.
@Component
class TellOfUrgentReferrals {

    static final String SUBJECT = "referral";
    private static final String KIND = "referral.urgent";

    private final JdbcClient sql;
    private final Outbox outbox;
    private final AsSystem house;
    private final Clock clock;

    TellOfUrgentReferrals(JdbcClient sql, Outbox outbox, AsSystem house, Clock clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.house = house;
        this.clock = clock;
    }

    private record Triaging(UUID worker, UUID agency) {}

    @TransactionalEventListener
    void on(ReferralEvent.Submitted submitted) {
        var referral = submitted.referral().value();
        house.run(
                "telling of an urgent referral",
                () -> triaging(referral).forEach(to -> outbox.putAtOnce(message(referral, to))));
    }

    private static Message message(UUID referral, Triaging to) {
        var known = KIND + referral + to.worker();
        return Message.to(
                        Recipient.here(to.agency(), to.worker()),
                        KIND,
                        new Subject(SUBJECT, referral),
                        "they triage for the team")
                .withId(new MessageId(UUID.nameUUIDFromBytes(known.getBytes(UTF_8))));
    }

    /// Of a referral that is urgent; nobody for others.
    private List<Triaging> triaging(UUID referral) {
        return sql.sql("""
                        select t.worker, t.agency
                          from worklist.triaging(:referral, :today) t
                        """)
                .param("referral", referral)
                .param("today", When.dayOf(clock.instant()))
                .query(Triaging.class)
                .list();
    }
}
