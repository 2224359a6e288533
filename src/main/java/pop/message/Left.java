package pop.message;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.delivery.Message.Way;
import pop.person.PersonId;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What was left for somebody and what became of it, as their page shows it.
@Component
class Left {

    private final JdbcClient sql;

    Left(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param way none when nothing was ever to leave
    /// @param status where the message stands (delivery); none when there is no message
    /// @param dueAt when it leaves, or is tried next
    /// @param untoldSince since when those around them should tell them in another way
    record Line(
            UUID id,
            Wording wording,
            @Nullable Way way,
            @Nullable String silent,
            @Nullable String status,
            int attempts,
            @Nullable Instant dueAt,
            @Nullable Instant sentAt,
            @Nullable String stoppedReason,
            @Nullable Instant noteAt,
            Instant leftAt,
            @Nullable String leftBy,
            @Nullable Instant untoldSince,
            @Nullable Instant settledAt) {

        boolean isUntold() {
            return untoldSince != null && settledAt == null;
        }

        String colour() {
            return switch (state()) {
                case "SENT", "RECEIVED" -> "green";
                case "QUEUED", "SENDING" -> "blue";
                case "NOT_RECEIVED", "GAVE_UP" -> "red";
                default -> "purple";
            };
        }

        String state() {
            return silent != null ? "SILENT" : status == null ? "STOPPED" : status;
        }

        String words() {
            return Words.find("message.state." + state()).orElse(state());
        }

        /// What one wants to know besides: when it goes, when it went, why it did not.
        String detail() {
            return switch (state()) {
                case "SILENT" -> Silence.words(silent == null ? "" : silent);
                case "QUEUED" ->
                    attempts == 0 ? "Goes " + at(dueAt) : "Could not be sent yet; tried again " + at(dueAt);
                case "SENDING" -> "Leaving now";
                case "SENT" -> "Sent " + at(sentAt);
                case "RECEIVED" -> "Sent " + at(sentAt) + (way == Way.LETTER ? ", posted " : ", arrived ") + at(noteAt);
                case "NOT_RECEIVED" -> "Sent " + at(sentAt) + ", did not arrive";
                case "GAVE_UP" -> "Could not be sent after " + When.count(attempts, "attempt");
                default -> Silence.words(stoppedReason == null ? "" : stoppedReason);
            };
        }

        String by() {
            return way == null ? "" : Words.of(way).toLowerCase(Locale.UK);
        }

        private static String at(@Nullable Instant moment) {
            return moment == null ? "" : When.at(moment);
        }
    }

    /// The latest first; one more than the size, so that one sees whether there are more.
    List<Line> list(PersonId person, long offset, int size) {
        return sql.sql("""
                        with shown as (
                            select w.id, w.wording, w.way, w.silent, w.left_at, w.left_by
                              from message.word w
                             where w.person_id in (select q.id
                                                     from person.person p
                                                     join person.person q on q.main_id = p.main_id
                                                    where p.id = :person)
                             order by w.left_at desc, w.id desc
                             limit :size + 1 offset :offset)
                        select s.id, s.wording, s.way, s.silent, c.status, coalesce(c.attempts, 0) as attempts, c.due_at, c.sent_at,
                               c.stopped_reason, c.note_at, s.left_at, k.name as left_by, u.since as untold_since, u.settled_at
                          from shown s
                          left join delivery.course_of((select array_agg(o.id) from shown o where o.way is not null)) c on c.id = s.id
                          left join message.untold u on u.word_id = s.id
                          left join agency.worker k on k.id = s.left_by
                         order by s.left_at desc, s.id desc
                        """)
                .param("person", person.value())
                .param("size", size)
                .param("offset", offset)
                .query(Line.class)
                .list();
    }
}
