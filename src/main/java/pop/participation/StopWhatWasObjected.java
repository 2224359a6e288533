package pop.participation;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.Message.Recipient;
import pop.delivery.Message.Subject;
import pop.delivery.Outbox;
import pop.sharing.Category;
import pop.web.When;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// An objection stops what is on its way, in the transaction that writes it down; whoever had received what it is about
/// is told that there is one. An agency that knows nothing of the person learns nothing.
@Component
class StopWhatWasObjected {

    static final String KIND = "preference.changed";
    static final String REASON = "objected";
    private static final String BASIS = "A recipient is told that the person objects";

    private final Outbox outbox;
    private final JdbcClient sql;
    private final Clock clock;

    StopWhatWasObjected(Outbox outbox, JdbcClient sql, Clock clock) {
        this.outbox = outbox;
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    void on(ParticipationEvent.Objected objected) {
        var categories = objected.about().stream().map(Category::name).toList();
        var gone = false;
        for (var record : records(objected.person().value())) {
            gone |= !outbox.stop(record, objected.recipient(), categories, REASON)
                    .isEmpty();
        }
        if (gone || received(objected)) {
            addressees(objected.recipient()).forEach(lead -> tell(objected, lead));
        }
    }

    private void tell(ParticipationEvent.Objected objected, Lead lead) {
        var about = new Subject("preference", objected.person().value());
        for (var way : List.of(
                Recipient.here(objected.recipient(), lead.worker()),
                Recipient.byMail(objected.recipient(), "", lead.email()))) {
            outbox.put(Message.to(way, KIND, about, BASIS)
                    .of(objected.person().value())
                    .heldBy(objected.agency()));
        }
    }

    private List<UUID> records(UUID person) {
        return sql.sql("select unnest(participation.records(:person)) as id")
                .param("person", person)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private boolean received(ParticipationEvent.Objected objected) {
        return sql.sql("select participation.received(:person, :recipient)")
                .param("person", objected.person().value())
                .param("recipient", objected.recipient())
                .query(Boolean.class)
                .single();
    }

    private record Lead(UUID worker, String email) {}

    /// Those who lead a team of the agency; where nobody does, information governance.
    private List<Lead> addressees(UUID agency) {
        return sql.sql("""
                        with standing as (
                            select p.worker_id as worker, w.email, p.role, p.agency_id
                              from agency.post p
                              join agency.worker w on w.id = p.worker_id
                             where p.since <= :today
                               and (p.until is null or p.until > :today)
                        ), lead as (
                            select s.worker, s.email from standing s where s.role = 'TEAM_LEADER' and s.agency_id = :agency
                        )
                        select l.worker, l.email from lead l
                         union
                        select s.worker, s.email
                          from standing s
                         where s.role = 'INFORMATION_GOVERNANCE'
                           and not exists (select from lead)
                        """)
                .param("agency", agency)
                .param("today", When.dayOf(clock.instant()))
                .query(Lead.class)
                .list();
    }
}
