package pop.worklist;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// What waits for the viewer and their team.
@Component
class Tasks {

    /// Counted and cut from one answer: to ask what waits is what costs.
    private static final String WAITING = """
            with waiting as materialized (
                select t.*,
                       coalesce(t.owner_id = :viewer, t.kind = 'AGREEMENT' or :leads and t.kind in ('LEAD', 'CLOSING', 'WITHDRAWN', 'OVERDOSE_CLIENT', 'KIT_REPLACE', 'READING_RISK', 'READING_DUE')) as own
                  from worklist.todo(:now) t
            )
            select c.mine, c.mine_late, c.team, c.team_late, t.kind, t.subject_id, t.person_id, t.reference, t.risk,
                   w.name as owner, t.since, t.due_at, coalesce(n.shown, t.name_told) as name
              from (select count(*) filter (where o.own) as mine,
                           count(*) filter (where o.own and o.due_at < :now) as mine_late,
                           count(*) as team,
                           count(*) filter (where o.due_at < :now) as team_late
                      from waiting o) c
              left join (select o.*
                           from waiting o
                          where o.own
                             or not :mine
                          order by o.due_at, o.subject_id
                          limit :limit offset :offset) t on true
              left join agency.worker w on w.id = t.owner_id
              left join person.name n on n.person_id = t.person_id and n.used and n.ended_at is null
             order by t.due_at, t.subject_id
            """;

    private final JdbcClient sql;

    Tasks(JdbcClient sql) {
        this.sql = sql;
    }

    record Counts(int mine, int mineLate, int team, int teamLate) {}

    /// What waits, counted, and a page of it.
    record Waiting(Counts counts, List<Task> tasks) {}

    /// The oldest promise first; names are looked up for the page only. What has no lead yet waits for those who lead
    /// the team, an agreement for those who keep them; all else without an owner waits for everyone in it.
    ///
    /// @param mine only what is the viewer's own
    Waiting waiting(WorkerId viewer, boolean leads, boolean mine, Instant now, Range range) {
        var lines = sql.sql(WAITING)
                .param("viewer", viewer.value())
                .param("leads", leads)
                .param("mine", mine)
                .param("now", Times.utc(now))
                .param("limit", range.limit())
                .param("offset", range.offset())
                .query(Line.class)
                .list();
        var tasks = lines.stream().flatMap(line -> line.task().stream()).toList();
        return new Waiting(lines.getFirst().counts(), tasks);
    }

    record Range(int limit, long offset) {}

    /// The counts, which stand in every line, with one of the page's tasks, if there are any.
    private record Line(
            int mine,
            int mineLate,
            int team,
            int teamLate,
            @Nullable Reason kind,
            @Nullable UUID subjectId,
            @Nullable UUID personId,
            @Nullable String reference,
            @Nullable String name,
            @Nullable String risk,
            @Nullable String owner,
            @Nullable Instant since,
            @Nullable Instant dueAt) {

        Counts counts() {
            return new Counts(mine, mineLate, team, teamLate);
        }

        Optional<Task> task() {
            return kind == null
                            || subjectId == null
                            || reference == null
                            || risk == null
                            || since == null
                            || dueAt == null
                    ? Optional.empty()
                    : Optional.of(new Task(
                            kind,
                            subjectId,
                            personId,
                            reference,
                            Objects.requireNonNullElse(name, ""),
                            risk,
                            owner,
                            since,
                            dueAt));
        }
    }

    /// Something that waits for the viewer, as far as it can be counted.
    record Mine(String kind, UUID subjectId, boolean late) {}

    List<Mine> mine(WorkerId viewer, boolean leads, Instant now) {
        return sql.sql("""
                        select t.kind, t.subject_id, t.due_at < :now as late
                          from worklist.todo(:now) t
                         where coalesce(t.owner_id = :viewer, t.kind = 'AGREEMENT' or :leads and t.kind in ('LEAD', 'CLOSING', 'WITHDRAWN', 'OVERDOSE_CLIENT', 'KIT_REPLACE', 'READING_RISK', 'READING_DUE'))
                        """)
                .param("viewer", viewer.value())
                .param("leads", leads)
                .param("now", Times.utc(now))
                .query(Mine.class)
                .list();
    }

    record Supported(
            UUID personId,
            String name,
            String status,
            boolean leads,
            @Nullable Instant lastContactAt) {}

    /// People the viewer is in the team around, whom nobody met for longest first.
    List<Supported> supported(WorkerId viewer) {
        return sql.sql("""
                        select e.person_id, coalesce(n.shown, 'Name not known') as name, e.status, m.part = 'LEAD' as leads, e.last_contact_at
                          from engagement.member m
                          join engagement.engagement e on e.id = m.engagement_id
                          left join person.name n on n.person_id = e.person_id and n.used and n.ended_at is null
                         where m.worker_id = :viewer
                           and m.until is null
                           and e.status <> 'CLOSED'
                         order by e.last_contact_at nulls first, e.opened_at
                         limit 12
                        """)
                .param("viewer", viewer.value())
                .query(Supported.class)
                .list();
    }

    record Sent(UUID id, String reference, String name, String status, Instant at) {}

    /// What the viewer and their team sent, the latest first: the latest of each key, so that an index gives them in
    /// order however many a team has sent.
    List<Sent> sent() {
        return sql.sql("""
                        select r.id, r.reference, r.name_told as name, r.status, coalesce(r.submitted_at, r.drafted_at) as at
                          from unnest((select sharing.keys())) k (key)
                         cross join lateral (
                               select s.id, s.reference, s.name_told, s.status, s.submitted_at, s.drafted_at
                                 from referral.referral s
                                where s.sender_key = k.key
                                  and s.status <> 'EXPIRED'
                                order by s.drafted_at desc
                                limit 8) r
                         order by r.drafted_at desc
                         limit 8
                        """).query(Sent.class).list();
    }
}
