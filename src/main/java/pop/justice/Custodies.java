package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Custody notices, as far as the viewer may see them. They are made by the house ([CustodyDesk]).
@Component
class Custodies {

    private static final String SELECT = """
            select c.id, c.person_id as person, c.holder_agency_id as holder, c.from_agency_id as "from", c.place, c.since, c.by_name,
                   c.told_by, c.told_at, c.expires_at, c.noted_at, c.released_at, c.status, c.version
              from justice.custody c
            """;

    private final JdbcClient sql;
    private final CustodyFlag flag;

    Custodies(JdbcClient sql, CustodyFlag flag) {
        this.sql = sql;
        this.flag = flag;
    }

    record Happened(
            CustodyFactKind kind,
            Instant at,
            @Nullable String by,
            @Nullable String agency) {}

    Optional<Custody> find(CustodyId id) {
        return sql.sql(SELECT + " where c.id = :id")
                .param("id", id.value())
                .query(Custody.class)
                .optional();
    }

    /// The latest first.
    List<Custody> of(PersonId person) {
        return sql.sql(SELECT + """
                         where c.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by c.told_at desc
                         limit 50
                        """)
                .param("person", person.value())
                .query(Custody.class)
                .list();
    }

    List<Happened> facts(CustodyId id) {
        return sql.sql("""
                        select f.kind, f.at, w.name as by, case f.kind when 'TOLD' then g.name end as agency
                          from justice.custody_fact f
                          join justice.custody c on c.id = f.custody_id
                          join agency.agency g on g.id = c.from_agency_id
                          left join agency.worker w on w.id = f.recorded_by
                         where f.custody_id = :id
                         order by f.number
                        """).param("id", id.value()).query(Happened.class).list();
    }

    /// How long a notice stands that is told now.
    Instant expires(Instant now) {
        return sql.sql(
                        "select :now::timestamptz + p.after as at from worklist.promise p where p.kind = 'CUSTODY_STANDS'")
                .param("now", Times.utc(now))
                .query((row, _) -> Times.instant(row, "at"))
                .single();
    }

    /// The same id again changes nothing.
    ///
    /// @return whether it was new
    boolean add(Custody custody) {
        int rows = sql.sql("""
                        insert into justice.custody (id, person_id, holder_agency_id, from_agency_id, place, since, by_name, told_by, told_at,
                               expires_at, status)
                        values (:id, :person, :holder, :from, :place, :since, :byName, :toldBy, :toldAt, :expires, 'STANDS')
                            on conflict (id) do nothing
                        """)
                .param("id", custody.id().value())
                .param("person", custody.person().value())
                .param("holder", custody.holder().value())
                .param("from", custody.from().value())
                .param("place", custody.place())
                .param("since", Times.utc(custody.since()))
                .param("byName", custody.byName())
                .param("toldBy", custody.toldBy())
                .param("toldAt", Times.utc(custody.toldAt()))
                .param("expires", Times.utc(custody.expiresAt()))
                .update();
        if (rows == 1) {
            add(custody, new Custody.Fact(CustodyFactKind.TOLD, custody.toldBy(), custody.toldAt()));
            flag.show(custody, custody.toldAt());
        }
        return rows == 1;
    }

    /// The one door for every change.
    ///
    /// @throws Refused when somebody else was quicker
    void record(Step<Custody, Custody.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update justice.custody
                           set place = :place, expires_at = :expires, noted_at = :noted::timestamptz, released_at = :released::timestamptz,
                               status = :status, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("place", it.place())
                .param("expires", Times.utc(it.expiresAt()))
                .param("noted", Times.utcOrNull(it.notedAt()))
                .param("released", Times.utcOrNull(it.releasedAt()))
                .param("status", it.status().name())
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        add(it, step.event());
        flag.show(it, step.event().at());
    }

    /// Whether a notice stands about this person.
    boolean isInCustody(UUID person, Instant now) {
        return sql.sql("""
                        select exists (select
                                         from justice.custody c
                                        where c.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                                        where p.id = :person))
                                          and c.status = 'STANDS'
                                          and c.expires_at > :now)
                        """)
                .param("person", person)
                .param("now", Times.utc(now))
                .query(Boolean.class)
                .single();
    }

    private void add(Custody of, Custody.Fact fact) {
        sql.sql("""
                        insert into justice.custody_fact (id, custody_id, person_id, holder_agency_id, number, kind, at, recorded_by)
                        select :fact, :id, :person, :holder, 1 + count(*), :kind, :at, :by
                          from justice.custody_fact f
                         where f.custody_id = :id
                        """)
                .param("fact", Ids.next())
                .param("id", of.id().value())
                .param("person", of.person().value())
                .param("holder", of.holder().value())
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("by", fact.by())
                .update();
    }
}
