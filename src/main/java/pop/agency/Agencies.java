package pop.agency;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    public enum TeamKind {
        POP,
        POP_PLUS,
        CRISIS_OUTREACH,
        OVERSIGHT,
        PARTNER
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

    /// The agency of this name, made if there is none yet.
    public AgencyId named(String name, Kind kind) {
        sql.sql("""
                        insert into agency.agency (id, name, kind, since)
                        values (uuidv7(), :name, :kind, :today)
                        on conflict (name) do nothing
                        """)
                .param("name", name.strip())
                .param("kind", kind.name())
                .param("today", LocalDate.ofInstant(clock.instant(), LONDON))
                .update();
        return sql.sql("select id from agency.agency where name = :name")
                .param("name", name.strip())
                .query((row, number) -> new AgencyId(row.getObject("id", UUID.class)))
                .single();
    }

    /// The team of this name, made if there is none yet.
    public TeamId teamNamed(String name, AgencyId agency, TeamKind kind) {
        sql.sql("""
                        insert into agency.team (id, agency_id, name, kind, since)
                        values (uuidv7(), :agency, :name, :kind, :today)
                        on conflict (name) do nothing
                        """)
                .param("agency", agency.value())
                .param("name", name.strip())
                .param("kind", kind.name())
                .param("today", LocalDate.ofInstant(clock.instant(), LONDON))
                .update();
        return sql.sql("select id from agency.team where name = :name")
                .param("name", name.strip())
                .query((row, number) -> new TeamId(row.getObject("id", UUID.class)))
                .single();
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
