package pop.sharing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// Shuts a person's record whatever opens it: to everyone but those named (a restriction), or to one worker who knows
/// them (a conflict of interest). It takes effect with the transaction. All records that are confirmed to be one person
/// are shut together; of several closings each counts, so the stricter stands.
@Component
public class Closings {

    private final JdbcClient sql;
    private final Clock clock;

    Closings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Shuts these records to everyone but those named. A lead does it for people they lead, and names themselves.
    public void restrict(Collection<UUID> records, Collection<WorkerId> excepting, UUID restriction) {
        sql.sql("""
                        insert into sharing.closing (id, person_id, excepting, basis, basis_id, since)
                        select uuidv7(), r.id, :excepting, 'RESTRICTION', :ground, :now
                          from unnest(:records::uuid[]) r (id)
                        """)
                .param("records", records.toArray(UUID[]::new))
                .param("excepting", ids(excepting))
                .param("ground", restriction)
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    /// Names others who still see the records; whoever is not named any more is shut out.
    public void except(UUID restriction, Collection<WorkerId> excepting) {
        sql.sql("""
                        update sharing.closing
                           set excepting = :excepting
                         where basis = 'RESTRICTION'
                           and basis_id = :ground
                           and until is null
                        """)
                .param("excepting", ids(excepting))
                .param("ground", restriction)
                .update();
    }

    /// Shuts these records to a worker, in all their posts. Declaring the same again changes nothing; the house does
    /// it.
    public void declare(Collection<UUID> records, WorkerId worker, UUID conflict) {
        sql.sql("""
                        insert into sharing.closing (id, person_id, worker_id, basis, basis_id, since)
                        select uuidv7(), r.id, :worker, 'CONFLICT', :ground, :now
                          from unnest(:records::uuid[]) r (id)
                            on conflict (person_id, basis_id) where until is null do nothing
                        """)
                .param("records", records.toArray(UUID[]::new))
                .param("worker", worker.value())
                .param("ground", conflict)
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    /// Ends what was shut on this ground, on every record it was carried to.
    public void lift(UUID ground) {
        sql.sql("""
                        update sharing.closing
                           set until = :now
                         where basis_id = :ground
                           and until is null
                        """)
                .param("ground", ground)
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    /// What shuts one of these records shuts the other. Nothing takes it back when the link is split: then nobody knows
    /// which of the two it was about.
    public void across(UUID one, UUID other) {
        sql.sql("""
                        insert into sharing.closing (id, person_id, worker_id, excepting, basis, basis_id, since)
                        select uuidv7(), case c.person_id when :one then :other::uuid else :one::uuid end,
                               c.worker_id, c.excepting, c.basis, c.basis_id, :now
                          from sharing.closing c
                         where c.person_id in (:one, :other)
                           and c.until is null
                            on conflict (person_id, basis_id) where until is null do nothing
                        """)
                .param("one", one)
                .param("other", other)
                .param("now", Times.utc(clock.instant()))
                .update();
    }

    /// Whether one of these records is restricted, or shut to this worker; also to somebody a restriction excepts. The
    /// house asks, before it opens a record to somebody who sees nothing of it.
    public boolean shut(Collection<UUID> records, WorkerId worker) {
        return sql.sql("""
                        select exists (select
                                         from sharing.closing c
                                        where c.person_id = any (:records::uuid[])
                                          and (c.key = 'everyone' or c.worker_id = :worker)
                                          and (c.until is null or c.until > :now))
                        """)
                .param("records", records.toArray(UUID[]::new))
                .param("worker", worker.value())
                .param("now", Times.utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /// Who supports a person by a grant of their own, whatever shuts it. The house asks.
    public List<WorkerId> around(UUID person) {
        return sql.sql("""
                        select distinct a.worker_id
                          from sharing.access a
                         where a.person_id = :person
                           and a.worker_id is not null
                           and a.scope = 'SUPPORT'
                           and a.until is null
                        """)
                .param("person", person)
                .query((row, _) -> new WorkerId(row.getObject("worker_id", UUID.class)))
                .list();
    }

    private static UUID[] ids(Collection<WorkerId> workers) {
        return workers.stream().map(WorkerId::value).distinct().toArray(UUID[]::new);
    }
}
