package pop.instrument;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.rule.Refused;
import pop.web.Choice;
import pop.web.Paging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Who was trained in what.
@Component
class Trainings {

    private final JdbcClient sql;

    Trainings(JdbcClient sql) {
        this.sql = sql;
    }

    /// One page of those of an instrument and one row more, those that stand first, by name.
    List<Training> of(String code, LocalDate today, Paging paging) {
        return sql.sql("""
                        select t.id, t.worker_id as worker, w.name, t.trainer, t.since, t.until, b.name as by
                          from instrument.training t
                          join agency.worker w on w.id = t.worker_id
                          join agency.worker b on b.id = t.recorded_by
                         where t.code = :code
                         order by coalesce(t.until <= :today, false), w.name, t.since desc, t.id
                         limit :limit offset :offset
                        """)
                .param("code", code)
                .param("today", today)
                .param("limit", paging.size() + 1)
                .param("offset", paging.offset())
                .query(Training.class)
                .list();
    }

    /// Who could be trained: everybody in a team that meets people, but for whoever asks.
    List<Choice> workers(WorkerId but, LocalDate today) {
        return sql.sql("""
                        select distinct w.id::text as value, w.name || ', ' || t.name as label, null::text as hint
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                          join agency.team t on t.id = p.team_id
                         where t.kind in ('POP', 'POP_PLUS')
                           and p.since <= :today
                           and (p.until is null or p.until > :today)
                           and w.id <> :but
                         order by label
                        """)
                .param("today", today)
                .param("but", but.value())
                .query(Choice.class)
                .list();
    }

    /// Whether another one stands on that day or begins after it.
    boolean isOnRecord(UUID but, String code, WorkerId worker, LocalDate since) {
        return sql.sql("""
                        select exists (
                               select
                                 from instrument.training t
                                where t.code = :code
                                  and t.worker_id = :worker
                                  and t.id <> :but
                                  and coalesce(t.until > :since, true))
                        """)
                .param("code", code)
                .param("worker", worker.value())
                .param("but", but)
                .param("since", since)
                .query(Boolean.class)
                .single();
    }

    /// The same id again changes nothing.
    void add(UUID id, String code, TrainingForm.Read it, WorkerId by, Instant now) {
        sql.sql("""
                        insert into instrument.training (id, code, worker_id, trainer, since, until, recorded_at, recorded_by)
                        values (:id, :code, :worker, :trainer, :since, :until, :now, :by)
                            on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("code", code)
                .param("worker", it.worker().value())
                .param("trainer", it.trainer())
                .param("since", it.days().since())
                .param("until", it.days().until())
                .param("now", Times.utc(now))
                .param("by", by.value())
                .update();
    }

    /// @throws Refused when it has ended meanwhile, or is the viewer's own
    void end(UUID id, String code, LocalDate until, WorkerId by, Instant now) {
        int rows = sql.sql("""
                        update instrument.training
                           set until = greatest(:until, since), ended_at = :now, ended_by = :by
                         where id = :id
                           and code = :code
                           and ended_at is null
                           and coalesce(until > :until, true)
                        """)
                .param("until", until)
                .param("now", Times.utc(now))
                .param("by", by.value())
                .param("id", id)
                .param("code", code)
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
