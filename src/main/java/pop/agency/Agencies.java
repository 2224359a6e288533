package pop.agency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// The partner agencies and their teams.
@Component
public class Agencies {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final JdbcClient sql;
    private final Clock clock;

    Agencies(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public enum Kind {
        HSCP,
        POLICE,
        HEALTH,
        COURT_AND_JUSTICE,
        THIRD_SECTOR,
        HOUSING,
        OTHER
    }

    public record Agency(AgencyId id, String name, Kind kind) {}

    /// Those that stand today, by name.
    public List<Agency> all() {
        return sql.sql("""
                        select a.id, a.name, a.kind
                          from agency.agency a
                         where a.since <= :today
                           and (a.until is null or a.until > :today)
                         order by a.name
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), LONDON))
                .query(Agency.class)
                .list();
    }

    /// Also one that has ended since: what it sent is still its own.
    public Optional<Agency> find(AgencyId id) {
        return sql.sql("select a.id, a.name, a.kind from agency.agency a where a.id = :id")
                .param("id", id.value())
                .query(Agency.class)
                .optional();
    }

    record Team(TeamId id, String name, String agency) {}

    /// The teams that stand today, by name.
    List<Team> teams() {
        return sql.sql("""
                        select t.id, t.name, a.name as agency
                          from agency.team t
                          join agency.agency a on a.id = t.agency_id
                         where t.since <= :today
                           and (t.until is null or t.until > :today)
                         order by t.name
                        """)
                .param("today", LocalDate.ofInstant(clock.instant(), LONDON))
                .query(Team.class)
                .list();
    }
}
