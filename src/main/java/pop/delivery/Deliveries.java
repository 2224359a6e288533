package pop.delivery;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.delivery.Message.Way;
import pop.web.Words;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Messages as those see them who watch over what leaves: never whom or what they are about.
@Component
class Deliveries {

    private final JdbcClient sql;

    Deliveries(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param note technical: why the latest attempt failed
    record Line(
            MessageId id,
            String kind,
            Way channel,
            @Nullable String agency,
            @Nullable String worker,
            String recipientName,
            String basis,
            MessageStatus status,
            int attempts,
            Instant queuedAt,
            Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable Instant acknowledgedAt,
            @Nullable String stoppedReason,
            @Nullable String note) {

        String words() {
            return new Notice(kind).words();
        }

        /// "Access Hub, Simon Community Scotland"
        String recipient() {
            return Stream.of(worker, recipientName, agency)
                    .filter(part -> part != null && !part.isBlank())
                    .collect(Collectors.joining(", "));
        }

        String way() {
            return Words.of(channel).toLowerCase(Locale.UK);
        }

        String stopped() {
            return stoppedReason == null ? "" : Notice.stopped(stoppedReason);
        }
    }

    /// @param holder only what this agency holds; null for all
    /// @param statuses only these
    List<Line> list(@Nullable UUID holder, List<MessageStatus> statuses, long offset, int limit) {
        return sql.sql("""
                        select m.id, m.kind, m.channel, g.name as agency, w.name as worker, m.recipient_name, m.basis, m.status, m.attempts,
                               m.queued_at, m.due_at, m.sent_at, m.acknowledged_at, m.stopped_reason,
                               (select t.note
                                  from delivery.attempt t
                                 where t.message_id = m.id
                                   and t.kind in ('FAILED', 'GAVE_UP', 'RECEIVED', 'NOT_RECEIVED')
                                 order by t.number desc
                                 limit 1) as note
                          from delivery.message m
                          left join agency.agency g on g.id = m.recipient_agency_id
                          left join agency.worker w on w.id = m.recipient_worker_id
                         where (:holder::uuid is null or m.holder_agency_id = :holder)
                           and m.status = any (:statuses)
                         order by m.queued_at desc, m.id desc
                         limit :limit offset :offset
                        """)
                .param("holder", holder)
                .param("statuses", statuses.stream().map(Enum::name).toArray(String[]::new))
                .param("limit", limit)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }

    /// What somebody may have to do something about.
    ///
    /// @param mails how many of those that wait go by e-mail
    record Counts(int waiting, int mails, int texts, int letters, int gaveUp, int notReceived) {

        int waitingBy(Way way) {
            return switch (way) {
                case MAIL -> mails;
                case SMS -> texts;
                case LETTER -> letters;
                case WEBHOOK, HERE -> 0;
            };
        }
    }

    Counts count(@Nullable UUID holder) {
        return sql.sql("""
                        select count(*) filter (where m.status in ('QUEUED', 'SENDING')) as waiting,
                               count(*) filter (where m.status in ('QUEUED', 'SENDING') and m.channel = 'MAIL') as mails,
                               count(*) filter (where m.status in ('QUEUED', 'SENDING') and m.channel = 'SMS') as texts,
                               count(*) filter (where m.status in ('QUEUED', 'SENDING') and m.channel = 'LETTER') as letters,
                               count(*) filter (where m.status = 'GAVE_UP') as gave_up,
                               count(*) filter (where m.status = 'NOT_RECEIVED') as not_received
                          from delivery.message m
                         where (:holder::uuid is null or m.holder_agency_id = :holder)
                           and m.status in ('QUEUED', 'SENDING', 'GAVE_UP', 'NOT_RECEIVED')
                        """).param("holder", holder).query(Counts.class).single();
    }
}
