package pop.engagement;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;
import pop.rule.Refused;
import pop.sharing.Basis;
import pop.sharing.Grants;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// The team around a person, across agencies. Who comes in sees the person's record from that moment, and who leaves
/// does not: membership and sight change in one transaction.
@Component
class Around {

    private final JdbcClient sql;
    private final Grants grants;
    private final Clock clock;

    Around(JdbcClient sql, Grants grants, Clock clock) {
        this.sql = sql;
        this.grants = grants;
        this.clock = clock;
    }

    enum Part {
        LEAD,
        MEMBER
    }

    record Member(UUID id, WorkerId worker, String name, String role, String agency, Part part, Instant since) {}

    static Grants.Ground ground(EngagementId engagement) {
        return new Grants.Ground(Basis.ENGAGEMENT, engagement.value());
    }

    /// The lead first, then by name.
    List<Member> of(EngagementId engagement) {
        return sql.sql("""
                        select m.id, m.worker_id as worker, w.name, coalesce(p.role, '') as role, coalesce(p.agency, '') as agency,
                               m.part, m.since
                          from engagement.member m
                          join agency.worker w on w.id = m.worker_id
                          left join lateral (select p.role, a.name as agency
                                               from agency.post p
                                               join agency.agency a on a.id = p.agency_id
                                              where p.worker_id = m.worker_id
                                              order by p.until desc nulls first, p.since
                                              limit 1) p on true
                         where m.engagement_id = :engagement
                           and m.until is null
                         order by m.part, w.name
                        """)
                .param("engagement", engagement.value())
                .query(Member.class)
                .list();
    }

    /// Brings somebody in; who is in already stays as they are.
    ///
    /// @return whether they came new
    boolean add(Engagement to, WorkerId worker, Part part, UUID by) {
        int rows = sql.sql("""
                        insert into engagement.member (id, engagement_id, person_id, holder_agency_id, worker_id, part, since, brought_in_by)
                        values (:id, :engagement, :person, :holder, :worker, :part, :now, :by)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("engagement", to.id().value())
                .param("person", to.person().value())
                .param("holder", to.holder().value())
                .param("worker", worker.value())
                .param("part", part.name())
                .param("now", Times.utc(clock.instant()))
                .param("by", by)
                .update();
        if (rows == 1) {
            grants.toWorker(to.person().value(), worker, ground(to.id()));
        }
        return rows == 1;
    }

    /// Takes somebody out and ends their sight of the record. Done last: it may be one's own.
    void remove(EngagementId from, WorkerId worker, Part part) {
        end(from, worker, part);
        endSight(from, worker);
    }

    void endSight(EngagementId from, WorkerId worker) {
        grants.endFor(worker, ground(from));
    }

    /// Ends a part while the worker stays in another one.
    ///
    /// @throws Refused when they do not have this part any more
    void end(EngagementId in, WorkerId worker, Part part) {
        int rows = sql.sql("""
                        update engagement.member
                           set until = :now
                         where engagement_id = :engagement
                           and worker_id = :worker
                           and part = :part
                           and until is null
                        """)
                .param("now", Times.utc(clock.instant()))
                .param("engagement", in.value())
                .param("worker", worker.value())
                .param("part", part.name())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
