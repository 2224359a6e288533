package pop.custody;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;
import pop.web.Paging;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Visits, as far as the viewer is shown them.
@Component
class Visits {

    private static final String VISIT = """
            select v.id, v.centre_id, c.name as centre, v.team_id, v.holder_agency_id, v.worker_id, w.name as worker, v.from_at, v.until_at,
                   v.in_custody, v.status, v.ended_at
              from custody.visit v
              join custody.centre c on c.id = v.centre_id
              join agency.worker w on w.id = v.worker_id
            """;

    private final JdbcClient sql;

    Visits(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param approached of them, as it counts in the figures
    record Line(Visit visit, int approached, int wanted) {}

    Patience patience() {
        return sql.sql("""
                        select max(extract(epoch from after)) filter (where name = 'VISIT_OVER') as visit_over,
                               max(extract(epoch from after)) filter (where name = 'FIRST_TRY') as first_try,
                               max(extract(epoch from after)) filter (where name = 'NEXT_TRY') as next_try,
                               max(times) filter (where name = 'TRIES') as tries,
                               max(extract(epoch from after)) filter (where name = 'FORGET') as forget
                          from custody.patience
                        """)
                .query((row, _) -> new Patience(
                        Duration.ofSeconds(row.getLong("visit_over")),
                        Duration.ofSeconds(row.getLong("first_try")),
                        Duration.ofSeconds(row.getLong("next_try")),
                        row.getInt("tries"),
                        Duration.ofSeconds(row.getLong("forget"))))
                .single();
    }

    /// The same id again changes nothing.
    ///
    /// @return whether it was new
    boolean open(Visit visit, Instant now) {
        int added = sql.sql("""
                        insert into custody.visit (id, centre_id, team_id, holder_agency_id, worker_id, from_at, until_at, status, recorded_at)
                        values (:id, :centre, :team, :holder, :worker, :from, :until, 'OPEN', :now)
                        on conflict (id) do nothing
                        """)
                .param("id", visit.id().value())
                .param("centre", visit.centre().value())
                .param("team", visit.team().value())
                .param("holder", visit.holder().value())
                .param("worker", visit.worker().value())
                .param("from", Times.utc(visit.from()))
                .param("until", Times.utc(visit.until()))
                .param("now", Times.utc(now))
                .update();
        if (added == 1) {
            fact(visit, VisitStatus.FactKind.OPENED, null, visit.from(), now);
        }
        return added == 1;
    }

    Optional<Visit> find(VisitId id) {
        return sql.sql(VISIT + " where v.id = :id")
                .param("id", id.value())
                .query((row, _) -> visit(row))
                .optional();
    }

    Optional<Visit> openOf(WorkerId worker) {
        return sql.sql(VISIT + " where v.worker_id = :worker and v.status = 'OPEN'")
                .param("worker", worker.value())
                .query((row, _) -> visit(row))
                .optional();
    }

    /// The latest first, one more than a page.
    List<Line> recent(Paging paging) {
        return sql.sql("""
                        select v.*, (count(*) filter (where a.outcome <> 'NOT_APPROACHED' and not a.mistaken))::int as approached,
                               (count(*) filter (where a.outcome = 'SUPPORT_REQUESTED' and not a.mistaken))::int as wanted
                          from (%s order by v.from_at desc, v.id limit :most offset :offset) v
                          left join custody.approach a on a.visit_id = v.id
                         group by v.id, v.centre_id, v.centre, v.team_id, v.holder_agency_id, v.worker_id, v.worker, v.from_at, v.until_at,
                                  v.in_custody, v.status, v.ended_at
                         order by v.from_at desc, v.id
                        """.formatted(VISIT))
                .param("most", paging.size() + 1)
                .param("offset", paging.offset())
                .query((row, _) -> new Line(visit(row), row.getInt("approached"), row.getInt("wanted")))
                .list();
    }

    /// How many custody staff say are held there meanwhile.
    void count(Visit visit, int inCustody, Instant now) {
        sql.sql("update custody.visit set in_custody = :number where id = :id")
                .param("number", inCustody)
                .param("id", visit.id().value())
                .update();
        fact(visit, VisitStatus.FactKind.COUNTED, inCustody, now, now);
    }

    /// @param at not before it began
    void close(Visit visit, Instant at, Instant now) {
        int closed = sql.sql("""
                        update custody.visit
                           set status = 'CLOSED', ended_at = greatest(:at, from_at)
                         where id = :id
                           and status = 'OPEN'
                        """)
                .param("at", Times.utc(at))
                .param("id", visit.id().value())
                .update();
        if (closed == 1) {
            fact(visit, VisitStatus.FactKind.CLOSED, null, at, now);
        }
    }

    private void fact(Visit visit, VisitStatus.FactKind kind, @Nullable Integer inCustody, Instant at, Instant now) {
        sql.sql("""
                        insert into custody.visit_fact (id, visit_id, team_id, holder_agency_id, number, kind, in_custody, at, recorded_at,
                               recorded_by)
                        select :id, :visit, :team, :holder, coalesce(max(f.number), 0) + 1, :kind, :number, :at, :now, sharing.viewer()
                          from custody.visit_fact f
                         where f.visit_id = :visit
                        """)
                .param("id", Ids.next())
                .param("visit", visit.id().value())
                .param("team", visit.team().value())
                .param("holder", visit.holder().value())
                .param("kind", kind.name())
                .param("number", inCustody)
                .param("at", Times.utc(at))
                .param("now", Times.utc(now))
                .update();
    }

    private static Visit visit(ResultSet row) throws SQLException {
        return new Visit(
                new VisitId(row.getObject("id", UUID.class)),
                new CentreId(row.getObject("centre_id", UUID.class)),
                row.getString("centre"),
                new TeamId(row.getObject("team_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                new WorkerId(row.getObject("worker_id", UUID.class)),
                row.getString("worker"),
                Times.instant(row, "from_at"),
                Times.instant(row, "until_at"),
                row.getObject("in_custody", Integer.class),
                VisitStatus.valueOf(row.getString("status")),
                Times.instantOrNull(row, "ended_at"));
    }
}
