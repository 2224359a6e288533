package pop.agency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Who holds which post today.
@Component
public class Posts {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient sql;
    private final Clock clock;

    Posts(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// The posts a worker holds today, the longest held first.
    public List<Post> of(WorkerId worker) {
        return sql.sql("""
                        select p.id, p.worker_id as worker, w.name, p.role,
                               p.team_id as team, t.name as team_name, p.agency_id as agency, a.name as agency_name
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                          join agency.team t on t.id = p.team_id
                          join agency.agency a on a.id = p.agency_id
                         where p.worker_id = :worker
                           and p.since <= :today
                           and (p.until is null or p.until > :today)
                         order by p.since, p.id
                        """)
                .param("worker", worker.value())
                .param("today", today())
                .query(Post.class)
                .list();
    }

    /// Everyone who holds a post in this team today, by name.
    public List<Post> in(TeamId team) {
        return sql.sql("""
                        select p.id, p.worker_id as worker, w.name, p.role,
                               p.team_id as team, t.name as team_name, p.agency_id as agency, a.name as agency_name
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                          join agency.team t on t.id = p.team_id
                          join agency.agency a on a.id = p.agency_id
                         where p.team_id = :team
                           and p.since <= :today
                           and (p.until is null or p.until > :today)
                         order by w.name, p.id
                        """)
                .param("team", team.value())
                .param("today", today())
                .query(Post.class)
                .list();
    }

    /// The team that receives referrals to the Positive Outcomes Project.
    public Optional<TeamId> triageTeam() {
        return sql.sql("""
                        select id
                          from agency.team
                         where kind = 'POP'
                           and since <= :today
                           and (until is null or until > :today)
                         order by since
                         limit 1
                        """)
                .param("today", today())
                .query((row, number) -> new TeamId(row.getObject("id", java.util.UUID.class)))
                .optional();
    }

    /// The agency a team belongs to; those who sit in it may be employed by others.
    public AgencyId agencyOf(TeamId team) {
        return sql.sql("select agency_id from agency.team where id = :team")
                .param("team", team.value())
                .query((row, number) -> new AgencyId(row.getObject("agency_id", java.util.UUID.class)))
                .single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LONDON);
    }
}
