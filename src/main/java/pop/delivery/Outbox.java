package pop.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pop.database.Times;
import pop.delivery.Message.Subject;
import pop.delivery.Message.Way;
import pop.web.NotFound;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Where a room leaves what is to go out, in the transaction of the thing it tells about: both happen, or
/// neither.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

    private final JdbcClient sql;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(JdbcClient sql, Messages messages, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /// Queues a message. The same id again changes nothing.
    ///
    /// @return whether it was new
    public boolean put(Message message) {
        return messages.add(message, clock.instant());
    }

    /// Word to one worker that cannot wait until they look: here, and by mail beside it. Of the same id again nothing
    /// changes.
    ///
    /// @param here to one worker, waiting here
    public void putAtOnce(Message here) {
        if (here.to().way() != Way.HERE || here.to().worker() == null) {
            throw new IllegalArgumentException("at once is told to one worker who signs in here");
        }
        put(here);
        sql.sql("select w.email from agency.worker w where w.id = :worker")
                .param("worker", here.to().worker())
                .query(String.class)
                .optional()
                .ifPresent(email -> put(here.beside(email)));
    }

    /// Holds back messages to somebody who is supported, as far as they have not left.
    ///
    /// @param reason a code, `stopped.<code>` in messages.properties
    public void withdraw(Collection<MessageId> ids, String reason) {
        var now = clock.instant();
        sql.sql("select id, kind, subject_kind, subject_id from delivery.withdraw(:ids, :reason, :now)")
                .param("ids", ids.stream().map(MessageId::value).toArray(UUID[]::new))
                .param("reason", reason)
                .param("now", Times.utc(now))
                .query((row, _) -> new DeliveryEvent.Stopped(
                        new MessageId(row.getObject("id", UUID.class)),
                        row.getString("kind"),
                        new Subject(row.getString("subject_kind"), row.getObject("subject_id", UUID.class)),
                        reason,
                        now))
                .list()
                .forEach(events::publishEvent);
    }

    /// A message that may have been received before it was to be stopped, and whom it went to: they should be
    /// told.
    public record Gone(
            MessageId message,
            String kind,
            Subject about,
            @Nullable UUID recipientAgency,
            @Nullable UUID recipientWorker,
            String recipientName,
            Way way) {}

    /// Stops at once whatever would carry something about a person: to one agency or to anyone, of these
    /// categories or of any. What the dispatcher has in hand counts as sent, and is not tried again should it
    /// fail.
    ///
    /// A message put in a transaction that commits after this one is not seen here. It is caught when it is
    /// claimed, if what is written down in this transaction makes a [MayLeave] say no.
    ///
    /// @param recipientAgency null for every recipient
    /// @param categories empty for all, also for messages that open none
    /// @param reason a code, `stopped.<code>` in messages.properties
    public List<Gone> stop(UUID person, @Nullable UUID recipientAgency, Collection<String> categories, String reason) {
        var now = clock.instant();
        var met = stopNow(person, recipientAgency, categories.toArray(String[]::new), reason, now);
        met.stream()
                .filter(Met::stopped)
                .forEach(it -> events.publishEvent(
                        new DeliveryEvent.Stopped(new MessageId(it.id()), it.kind(), it.about(), reason, now)));
        return met.stream().filter(Met::gone).map(Met::asGone).toList();
    }

    /// Somebody says that they have it, whichever way they learned. The first time counts.
    ///
    /// @param by the worker, or the link of a partner without an account
    /// @throws pop.rule.Refused when it was withdrawn
    public void acknowledge(MessageId id, UUID by) {
        var message = messages.lock(id).orElseThrow(NotFound::new);
        if (message.course().acknowledgedAt() == null) {
            messages.record(message, message.course().acknowledged(by, clock.instant()));
        }
    }

    /// Somebody has seen to a thing: what waits here about it need not wait for anybody else. To be called as the
    /// house, since it waits for others.
    public void seenTo(Subject about, UUID by) {
        sql.sql("""
                        select m.id
                          from delivery.message m
                          join delivery.about a on a.message_id = m.id
                         where a.subject_kind = :kind
                           and a.subject_id = :id
                           and m.channel = 'HERE'
                           and m.status = 'SENT'
                           and m.acknowledged_at is null
                        """)
                .param("kind", about.kind())
                .param("id", about.id())
                .query(UUID.class)
                .list()
                .forEach(id -> acknowledge(new MessageId(id), by));
    }

    /// A message that a stop met.
    private record Met(
            UUID id,
            String kind,
            String subjectKind,
            UUID subjectId,
            @Nullable UUID recipientAgencyId,
            @Nullable UUID recipientWorkerId,
            String recipientName,
            Way channel,
            boolean stopped,
            boolean gone) {

        Subject about() {
            return new Subject(subjectKind, subjectId);
        }

        Gone asGone() {
            return new Gone(
                    new MessageId(id), kind, about(), recipientAgencyId, recipientWorkerId, recipientName, channel);
        }
    }

    private List<Met> stopNow(UUID person, @Nullable UUID agency, String[] categories, String reason, Instant now) {
        return sql.sql("""
                        select id, kind, subject_kind, subject_id, recipient_agency_id, recipient_worker_id, recipient_name, channel,
                               stopped, gone
                          from delivery.stop(:person, :agency::uuid, :categories, :reason, :now)
                        """)
                .param("person", person)
                .param("agency", agency)
                .param("categories", categories)
                .param("reason", reason)
                .param("now", Times.utc(now))
                .query(Met.class)
                .list();
    }
}
