package pop.safety;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.database.Times;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Colleagues: somebody may be worried about one, and the lead hears of danger.
@Component
class WhoWorksHere {

    private final JdbcClient sql;

    WhoWorksHere(JdbcClient sql) {
        this.sql = sql;
    }

    record Colleague(UUID id, String name) {}

    /// Everyone else who sits in the same team today.
    List<Colleague> besides(Post me, Instant now) {
        return sql.sql("""
                        select distinct w.id, w.name
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                         where p.team_id = :team
                           and p.worker_id <> :me
                           and p.since <= (:now at time zone 'Europe/London')::date
                           and (p.until is null or p.until > (:now at time zone 'Europe/London')::date)
                         order by w.name
                        """)
                .param("team", me.team().value())
                .param("me", me.worker().value())
                .param("now", Times.utc(now))
                .query(Colleague.class)
                .list();
    }

    record Addressee(UUID id, String name, String email, UUID agency) {}

    /// Who answers for a concern: the leads of its team, else information governance; nobody who is named in it,
    /// and not whoever raised it.
    List<Addressee> answering(ConcernId concern) {
        return sql.sql("""
                        select distinct on (w.id) w.id, w.name, w.email, p.agency_id as agency
                          from safety.concern c
                          join agency.post p on p.role = 'TEAM_LEADER' and p.team_id = c.team_id
                                             or p.role = 'INFORMATION_GOVERNANCE' and not safety.has_lead(c.team_id, c.kept_from)
                          join agency.worker w on w.id = p.worker_id
                         where c.id = :concern
                           and p.since <= (sharing.moment() at time zone 'Europe/London')::date
                           and (p.until is null or p.until > (sharing.moment() at time zone 'Europe/London')::date)
                           and not p.worker_id = any (c.kept_from)
                           and p.worker_id <> c.raised_by
                        """)
                .param("concern", concern.value())
                .query(Addressee.class)
                .list();
    }
}
