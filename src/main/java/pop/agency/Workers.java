package pop.agency;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.database.Ids;
import pop.rule.Refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// Workers and the posts they hold. A post is begun and ended, never rewritten: history keeps who worked for whom.
@Component
public class Workers {

    private final JdbcClient sql;

    Workers(JdbcClient sql) {
        this.sql = sql;
    }

    /// Where and as what somebody works, from a day on.
    public record Place(AgencyId agency, TeamId team, Role role, LocalDate since) {}

    record Worker(WorkerId id, String name, String email) {}

    /// Adds a worker with their first post. The same id again changes nothing.
    ///
    /// @throws Refused `agency.email-taken` when another worker has this address
    @Transactional
    public void add(WorkerId id, String name, String email, Place place) {
        if (find(id).isPresent()) {
            return;
        }
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (withEmail(address).isPresent()) {
            throw new Refused("agency.email-taken");
        }
        sql.sql("insert into agency.worker (id, name, email) values (:id, :name, :email)")
                .param("id", id.value())
                .param("name", name.strip())
                .param("email", address)
                .update();
        begin(new PostId(Ids.next()), id, place);
    }

    public Optional<WorkerId> withEmail(String email) {
        return sql.sql("select id from agency.worker where email = :email")
                .param("email", email.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> new WorkerId(row.getObject("id", UUID.class)))
                .optional();
    }

    Optional<Worker> find(WorkerId id) {
        return sql.sql("select id, name, email from agency.worker where id = :id")
                .param("id", id.value())
                .query(Worker.class)
                .optional();
    }

    /// @throws Refused when the worker holds the same post at the same time
    void begin(PostId id, WorkerId worker, Place place) {
        try {
            sql.sql("""
                            insert into agency.post (id, worker_id, agency_id, team_id, role, since)
                            values (:id, :worker, :agency, :team, :role, :since)
                            on conflict (id) do nothing
                            """)
                    .param("id", id.value())
                    .param("worker", worker.value())
                    .param("agency", place.agency().value())
                    .param("team", place.team().value())
                    .param("role", place.role().name())
                    .param("since", place.since())
                    .update();
        } catch (DataIntegrityViolationException overlap) {
            throw new Refused("agency.post-overlaps");
        }
    }

    /// @param day the first day it is not held any more
    /// @throws Refused when it has been ended meanwhile, or did not begin before that day
    void end(PostId post, LocalDate day) {
        int ended = sql.sql("""
                        update agency.post
                           set until = :day
                         where id = :post
                           and until is null
                           and since < :day
                        """).param("post", post.value()).param("day", day).update();
        if (ended == 0) {
            throw new Refused("agency.post-ended");
        }
    }

    /// Every post, of everyone or of one worker: by team, then name; the latest first.
    List<HeldPost> posts(Optional<WorkerId> worker) {
        return sql.sql("""
                        select p.id, p.worker_id as worker, w.name, p.role, p.team_id as team, t.name as team_name,
                               p.agency_id as agency, a.name as agency_name, p.since, p.until
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                          join agency.team t on t.id = p.team_id
                          join agency.agency a on a.id = p.agency_id
                         where (:worker::uuid is null or p.worker_id = :worker)
                         order by t.since, t.name, w.name, p.since desc
                        """)
                .param("worker", worker.map(WorkerId::value).orElse(null))
                .query(HeldPost.class)
                .list();
    }
}
