package pop.delivery;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNullElse;

/// Messages in the database, as far as the viewer may see them. What happened to them is in [Facts].
@Component
class Messages {

    /// What the first claim leaves as the version; a message with a later one was claimed before.
    private static final int FIRST_CLAIM = 2;

    private final JdbcClient sql;
    private final Facts facts;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final DeliverySettings settings;

    Messages(JdbcClient sql, Facts facts, ApplicationEventPublisher events, Clock clock, DeliverySettings settings) {
        this.sql = sql;
        this.settings = settings;
        this.facts = facts;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// A process that was killed says nothing any more: what it claims now is due again then.
    Instant claimedUntil(Instant now) {
        return now.plus(settings.claim());
    }

    /// @return whether it was new
    boolean add(Message message, Instant now) {
        var isNew = addEnvelope(message, now) == 1;
        if (isNew) {
            addAbout(message);
            facts.add(message.id(), new Fact(FactKind.QUEUED, now, ""));
        }
        return isNew;
    }

    // No target of the conflict: with one, the policy for seeing would be asked about a row that is not there yet.
    private int addEnvelope(Message message, Instant now) {
        return sql.sql("""
                        insert into delivery.message (id, kind, holder_agency_id, categories, recipient_agency_id, recipient_worker_id,
                               recipient_name, channel, basis, basis_id, status, queued_at, queued_by, due_at, not_after)
                        values (:id, :kind, :holder, :categories, :agency, :worker, :name, :channel, :basis, :basisId, 'QUEUED',
                               :now, sharing.viewer(), :due, :notAfter)
                        on conflict do nothing
                        """)
                .param("id", message.id().value())
                .param("kind", message.kind())
                .param("holder", message.holder())
                .param("categories", message.categories().stream().sorted().toArray(String[]::new))
                .param("agency", message.to().agency())
                .param("worker", message.to().worker())
                .param("name", message.to().name())
                .param("channel", message.to().way().name())
                .param("basis", message.basis())
                .param("basisId", message.basisId())
                .param("now", Times.utc(now))
                .param("due", Times.utc(requireNonNullElse(message.due(), now)))
                .param("notAfter", Times.utcOrNull(message.notAfter()))
                .update();
    }

    private void addAbout(Message message) {
        sql.sql("""
                        insert into delivery.about (message_id, subject_kind, subject_id, person_id, address)
                        values (:id, :subjectKind, :subject, :person, :address)
                        """)
                .param("id", message.id().value())
                .param("subjectKind", message.about().kind())
                .param("subject", message.about().id())
                .param("person", message.person())
                .param("address", message.to().address())
                .update();
    }

    /// A message nobody else changes until this transaction ends.
    Optional<Outgoing> lock(MessageId id) {
        return sql.sql("""
                        select m.*, a.subject_kind, a.subject_id, a.person_id
                          from delivery.message m
                          left join delivery.about a on a.message_id = m.id
                         where m.id = :id
                           for update of m
                        """).param("id", id.value()).query(Rows::outgoing).optional();
    }

    /// The one door for every change but claiming and stopping: the state, its fact and its event are one
    /// transaction.
    ///
    /// @param message locked by this transaction
    void record(Outgoing message, Step<Course, Fact> step) {
        var course = step.state();
        int rows = sql.sql("""
                        update delivery.message
                           set status = :status, attempts = :attempts, due_at = :due, sent_at = :sent, ask_at = :ask, stopped_reason = :stopped,
                               acknowledged_at = :acknowledged, acknowledged_by = :by, version = version + 1
                         where id = :id
                        """)
                .param("id", message.id().value())
                .param("status", course.status().name())
                .param("attempts", course.attempts())
                .param("due", Times.utc(course.dueAt()))
                .param("sent", Times.utcOrNull(course.sentAt()))
                .param("ask", Times.utcOrNull(course.askAt()))
                .param("stopped", course.stoppedReason())
                .param("acknowledged", Times.utcOrNull(course.acknowledgedAt()))
                .param("by", course.acknowledgedBy())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        facts.add(message.id(), step.event());
        message.event(step).ifPresent(events::publishEvent);
    }

    /// Claims what is due and can be sent, each for one dispatcher only; nobody waits for another.
    List<Claim> claim(List<Message.Way> ways, int atMost, Instant now) {
        var claims = sql.sql("""
                        with due as (
                            select d.id
                              from delivery.message d
                             where (d.status in ('QUEUED', 'SENDING') and d.due_at <= :now
                                    or d.status = 'QUEUED' and d.not_after <= :now)
                               and d.channel = any (:ways)
                             order by d.due_at, d.id
                             limit :atMost
                               for update skip locked)
                        update delivery.message m
                           set status = 'SENDING', attempts = m.attempts + 1, due_at = :until, version = m.version + 1
                          from due, delivery.about a
                         where m.id = due.id
                           and a.message_id = m.id
                        returning m.*, a.subject_kind, a.subject_id, a.person_id, a.address
                        """)
                .param("now", Times.utc(now))
                .param("until", Times.utc(claimedUntil(now)))
                .param("ways", ways.stream().map(Enum::name).toArray(String[]::new))
                .param("atMost", atMost)
                .query((row, number) ->
                        new Claim(Rows.message(row), Rows.outgoing(row, number), row.getInt("version") > FIRST_CLAIM))
                .list();
        if (!claims.isEmpty()) {
            facts.claimed(claims.stream().map(Claim::id).toList(), now);
        }
        return claims;
    }
}
