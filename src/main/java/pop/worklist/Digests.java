package pop.worklist;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The mornings' e-mails: who gets one, and what was said.
@Component
class Digests {

    private final JdbcClient sql;

    Digests(JdbcClient sql) {
        this.sql = sql;
    }

    /// A post of a worker who has had none today.
    record Addressee(WorkerId worker, String email, AgencyId agency, TeamId team, Role role) {}

    record Digest(UUID id, int waiting, int late) {}

    List<Addressee> addressees(LocalDate today) {
        return sql.sql("""
                        select w.id as worker, w.email, p.agency_id as agency, p.team_id as team, p.role
                          from agency.worker w
                          join agency.post p on p.worker_id = w.id
                          left join worklist.digest_wish s on s.worker_id = w.id
                         where p.since <= :today
                           and (p.until is null or p.until > :today)
                           and coalesce(s.wanted, true)
                           and not exists (select from worklist.digest d where d.worker_id = w.id and d.day = :today)
                         order by w.id
                        """).param("today", today).query(Addressee.class).list();
    }

    /// @return empty when another node was first
    Optional<Digest> add(WorkerId worker, LocalDate today, int waiting, int late, Instant now) {
        return sql.sql("""
                        insert into worklist.digest (id, worker_id, day, waiting, late, at)
                        values (:id, :worker, :today, :waiting, :late, :now)
                            on conflict (worker_id, day) do nothing
                        returning id, waiting, late
                        """)
                .param("id", Ids.next())
                .param("worker", worker.value())
                .param("today", today)
                .param("waiting", waiting)
                .param("late", late)
                .param("now", Times.utc(now))
                .query(Digest.class)
                .optional();
    }

    Optional<Digest> find(UUID id) {
        return sql.sql("select d.id, d.waiting, d.late from worklist.digest d where d.id = :id")
                .param("id", id)
                .query(Digest.class)
                .optional();
    }

    boolean wanted(WorkerId worker) {
        return sql.sql("select s.wanted from worklist.digest_wish s where s.worker_id = :worker")
                .param("worker", worker.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void want(WorkerId worker, boolean wanted, Instant now) {
        sql.sql("""
                        insert into worklist.digest_wish (worker_id, wanted, changed_at)
                        values (:worker, :wanted, :now)
                            on conflict (worker_id) do update
                           set wanted = :wanted, changed_at = :now
                        """)
                .param("worker", worker.value())
                .param("wanted", wanted)
                .param("now", Times.utc(now))
                .update();
    }
}
