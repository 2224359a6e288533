package pop.delivery;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.StoredStatuses;
import pop.database.Times;
import pop.rule.StatusCheck;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What happened to messages: only ever added to, and only while the message's row is locked.
@Component
class Facts implements StatusCheck {

    private final JdbcClient sql;
    private final StoredStatuses stored;

    Facts(JdbcClient sql, StoredStatuses stored) {
        this.sql = sql;
        this.stored = stored;
    }

    void add(MessageId message, Fact fact) {
        sql.sql("""
                        insert into delivery.attempt (id, message_id, number, kind, at, recorded_by, note)
                        select :id, :message, coalesce(max(t.number), 0) + 1, :kind, :at, sharing.viewer(), :note
                          from delivery.attempt t
                         where t.message_id = :message
                        """)
                .param("id", Ids.next())
                .param("message", message.value())
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("note", fact.note())
                .update();
    }

    void claimed(Collection<MessageId> messages, Instant now) {
        sql.sql("""
                        insert into delivery.attempt (id, message_id, number, kind, at, recorded_by)
                        select uuidv7(), t.message_id, max(t.number) + 1, 'CLAIMED', :now, sharing.viewer()
                          from delivery.attempt t
                         where t.message_id = any (:messages)
                         group by t.message_id
                        """)
                .param("messages", messages.stream().map(MessageId::value).toArray(UUID[]::new))
                .param("now", Times.utc(now))
                .update();
    }

    @Override
    public String of() {
        return "messages";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select m.id as id, m.status, array_agg(t.kind order by t.number) as kinds
                          from delivery.message m
                          join delivery.attempt t on t.message_id = m.id
                         group by m.id, m.status
                        """, FactKind.class, MessageStatus::of);
    }
}
