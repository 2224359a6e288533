package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.database.Times;
import pop.web.Paging;
import pop.web.When;
import pop.web.Words;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an outreach team has not closed: what nobody has acknowledged first, then what was changed, then whoever
/// was not reached, each by how long it has waited.
@Component
class Duty {

    private static final Duration MONTH = Duration.ofDays(30);

    private static final String LINES = """
            with page as (
                select n.*
                  from overdose.on_duty n
                 where n.team_id = :team
                 order by n.status = 'SENT' desc, n.changed desc, n.reached, n.sent_at, n.id
                 limit :limit offset :offset)
            select n.id, n.reference, n.status, n.happened_at, n.sent_at, n.soon_at, n.late_at, w.name as acknowledged_by,
                   n.reached, n.attempts, n.calls, n.changed,
                   coalesce(n.forget_at < :now, false) as too_long, t.name, t.birth, t.now_at, t.now_where,
                   array_to_string(t.substances, ',') as substances,
                   t.naloxone,
                   (select max(m.happened_at)
                      from overdose.told e
                      join overdose.notification m on m.id = e.notification_id
                     where e.team_id = n.team_id
                       and e.sent
                       and e.name_key <> ''
                       and e.name_key = t.name_key
                       and (e.birth_on is null or t.birth_on is null or e.birth_on = t.birth_on)
                       and m.id <> n.id
                       and m.same_as is null
                       and m.happened_at between n.happened_at - interval '90 days' and n.happened_at) as earlier_at
              from page n
              left join agency.worker w on w.id = n.acknowledged_by
              join lateral (select * from overdose.told t where t.notification_id = n.id order by t.number desc limit 1) t on true
             order by n.status = 'SENT' desc, n.changed desc, n.reached, n.sent_at, n.id
            """;

    private final JdbcClient sql;

    Duty(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param substances their codes
    /// @param earlierAt of an overdose within ninety days before that may have been the same person's
    record Line(
            NotificationId id,
            String reference,
            NotificationStatus status,
            Instant happenedAt,
            Instant sentAt,
            Instant soonAt,
            Instant lateAt,
            @Nullable String acknowledgedBy,
            boolean reached,
            int attempts,
            int calls,
            boolean changed,
            boolean tooLong,
            String name,
            String birth,
            @Nullable WhereNow nowAt,
            String nowWhere,
            String substances,
            @Nullable Answer naloxone,
            @Nullable Instant earlierAt) {

        /// In words.
        String suspected() {
            return substances.isEmpty()
                    ? ""
                    : Stream.of(substances.split(","))
                            .map(it -> Words.of(Substance.valueOf(it)))
                            .collect(Collectors.joining(", "));
        }

        /// Until when somebody should be with them: the first target, or once that has passed the last.
        String reachBy(Instant now) {
            var by = soonAt.isBefore(now) ? lateAt : soonAt;
            return When.dayOf(by).equals(When.dayOf(now)) ? When.time(by) : When.at(by);
        }

        boolean waits() {
            return status == NotificationStatus.SENT;
        }

        @Nullable
        String repeat() {
            if (earlierAt == null) {
                return null;
            }
            return Duration.between(earlierAt, happenedAt).compareTo(MONTH) <= 0
                    ? "Perhaps again within 30 days"
                    : "Perhaps again within 90 days";
        }
    }

    /// @param unanswered how many nobody has acknowledged
    record Counts(int unanswered, int unreached, int late, int all) {}

    Counts counts(TeamId team, Instant now) {
        return sql.sql("""
                        select count(*) filter (where n.status = 'SENT') as unanswered, count(*) filter (where not n.reached) as unreached,
                               count(*) filter (where not n.reached and n.late_at < :now) as late, count(*) as "all"
                          from overdose.on_duty n
                         where n.team_id = :team
                        """)
                .param("team", team.value())
                .param("now", Times.utc(now))
                .query(Counts.class)
                .single();
    }

    List<Line> lines(TeamId team, Instant now, Paging paging, int aPage) {
        return sql.sql(LINES)
                .param("team", team.value())
                .param("now", Times.utc(now))
                .param("limit", aPage + 1)
                .param("offset", paging.offset())
                .query(Line.class)
                .list();
    }
}
