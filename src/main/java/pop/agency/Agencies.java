package pop.agency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.web.When;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// The partner agencies and their teams.
@Component
public class Agencies {

    private final JdbcClient sql;
    private final Clock clock;

    Agencies(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Those that exist today, by name.
    public List<Agency> all() {
        return sql.sql("""
                        select id, name, kind
                          from agency.agency
                         where since <= :today
                           and (until is null or until > :today)
                         order by name
                        """).param("today", today()).query(Agency.class).list();
    }

    record Team(TeamId id, String name, String agency) {}

    List<Team> teams() {
        return sql.sql("""
                        select t.id, t.name, a.name as agency
                          from agency.team t
                          join agency.agency a on a.id = t.agency_id
                         where t.since <= :today
                           and (t.until is null or t.until > :today)
                         order by t.name
                        """).param("today", today()).query(Team.class).list();
    }

    private LocalDate today() {
        return When.dayOf(clock.instant());
    }
}
