package pop.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Messages that wait here for a worker: their own, and those for everyone of their agency.
@Component
class Waiting {

    private final JdbcClient sql;

    Waiting(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param sender the agency whose information it opens
    record Line(
            MessageId id,
            String kind,
            @Nullable String sender,
            Instant sentAt,
            boolean mine,
            String subjectKind,
            UUID subjectId) {

        String words() {
            return new Notice(kind).words();
        }
    }

    /// The longest waiting first.
    List<Line> list(Post post, long offset, int limit) {
        return sql.sql("""
                        select m.id, m.kind, g.name as sender, m.sent_at, m.recipient_worker_id is not null as mine, a.subject_kind, a.subject_id
                          from delivery.message m
                          join delivery.about a on a.message_id = m.id
                          left join agency.agency g on g.id = m.holder_agency_id
                         where m.channel = 'HERE'
                           and m.status = 'SENT'
                           and m.acknowledged_at is null
                           and (m.recipient_worker_id = :worker
                                or m.recipient_worker_id is null and m.recipient_agency_id = :agency)
                         order by m.sent_at, m.id
                         limit :limit offset :offset
                        """)
                .param("worker", post.worker().value())
                .param("agency", post.agency().value())
                .param("limit", limit)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    /// Whether a message came here for this worker, acknowledged or not.
    boolean isFor(MessageId id, Post post) {
        return sql.sql("""
                        select count(*)
                          from delivery.message m
                         where m.id = :id
                           and m.channel = 'HERE'
                           and m.sent_at is not null
                           and (m.recipient_worker_id = :worker
                                or m.recipient_worker_id is null and m.recipient_agency_id = :agency)
                        """)
                        .param("id", id.value())
                        .param("worker", post.worker().value())
                        .param("agency", post.agency().value())
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
