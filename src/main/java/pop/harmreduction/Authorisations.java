package pop.harmreduction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.overdose.Supplies;
import pop.rule.Refused;
import pop.web.Choice;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Who may supply naloxone, and when.
@Component
class Authorisations implements Supplies {

    private static final String SELECT = """
            select a.id, a.worker_id as worker, w.name, a.route, a.note, a.since, a.until, b.name as by
              from harmreduction.authorisation a
              join agency.worker w on w.id = a.worker_id
              join agency.worker b on b.id = a.recorded_by
            """;

    private final JdbcClient sql;

    Authorisations(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those of one worker, the latest first.
    List<Authorisation> of(WorkerId worker) {
        return sql.sql(SELECT + " where a.worker_id = :worker order by a.since desc, a.id")
                .param("worker", worker.value())
                .query(Authorisation.class)
                .list();
    }

    @Override
    public boolean maySupply(WorkerId worker, Instant at) {
        var day = When.dayOf(at);
        return of(worker).stream().anyMatch(it -> it.stands(day));
    }

    List<Authorisation> all() {
        return sql.sql(SELECT + " order by w.name, a.since desc, a.id")
                .query(Authorisation.class)
                .list();
    }

    /// Who could be authorised: everyone in a team that meets people, but for whoever asks.
    List<Choice> workers(WorkerId but, LocalDate today) {
        return sql.sql("""
                        select distinct w.id::text as value, w.name || ', ' || t.name as label, null::text as hint
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                          join agency.team t on t.id = p.team_id
                         where t.kind in ('POP', 'POP_PLUS', 'CRISIS_OUTREACH')
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

    /// The same id again changes nothing.
    void add(UUID id, SupplierForm.Read it, WorkerId by, Instant now) {
        sql.sql("""
                        insert into harmreduction.authorisation (id, worker_id, route, note, since, recorded_at, recorded_by)
                        values (:id, :worker, :route, :note, :since, :now, :by)
                            on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("worker", it.worker().value())
                .param("route", it.route().name())
                .param("note", it.note())
                .param("since", it.since())
                .param("now", Times.utc(now))
                .param("by", by.value())
                .update();
    }

    /// @throws Refused when it has ended meanwhile, or is the viewer's own
    void end(UUID id, LocalDate until, WorkerId by, Instant now) {
        int rows = sql.sql("""
                        update harmreduction.authorisation
                           set until = greatest(:until, since), ended_at = :now, ended_by = :by
                         where id = :id
                           and ended_at is null
                        """)
                .param("until", until)
                .param("now", Times.utc(now))
                .param("by", by.value())
                .param("id", id)
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
