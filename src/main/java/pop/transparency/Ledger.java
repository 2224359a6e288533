package pop.transparency;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who looked at a person's records or received something of them, from the trail, newest first.
@Component
class Ledger {

    private static final String LOOKS = """
            select l.first, l.last, l.times, l.act, w.name as who, a.name as agency, l.role, l.what,
                   array(select b from unnest(l.basis) b where b !~ '^[0-9a-f]{8}-') as bases,
                   array(select g.title || ', version ' || g.version
                           from sharing.agreement g
                          where g.id::text = any (l.basis)
                          order by g.title) as agreements
              from (select min(e.at) as first, max(e.at) as last, count(*) as times, e.act, e.viewer_id, e.agency_id, e.role, e.what,
                           coalesce(e.basis, '{}') as basis
                      from audit.ledger(:people) e
                     where e.act = 'CONSULTED'
                     group by e.act, e.viewer_id, e.agency_id, e.role, e.what, coalesce(e.basis, '{}'),
                              (e.at at time zone 'Europe/London')::date) l
              left join agency.worker w on w.id = l.viewer_id
              left join agency.agency a on a.id = l.agency_id
             where (:before::timestamptz is null or l.last < :before)
             order by l.last desc, l.what
             limit :most
            """;

    private final JdbcClient sql;

    Ledger(JdbcClient sql) {
        this.sql = sql;
    }

    /// A part of the record that somebody looked at within a day, or something that was handed on.
    ///
    /// @param who none for someone who followed a referral link
    /// @param times how often, between `first` and `last`
    /// @param bases why they had anything to do with the person
    /// @param agreements the agreements that opened anything to them, by title and version
    record Look(
            Instant first,
            Instant last,
            long times,
            String act,
            @Nullable String who,
            @Nullable String agency,
            String role,
            String what,
            List<String> bases,
            List<String> agreements) {}

    /// Something that was told to another agency.
    ///
    /// @param basis the agreement and its clause, or that there is none
    record Told(Instant at, String recipient, String byName, List<String> categories, String basis) {}

    /// What was told about these records of one person, the latest first.
    List<Told> told(List<PersonId> records) {
        return sql.sql("""
                        select t.at, t.recipient, t.by_name, t.categories, t.basis
                          from (select d.person_id, d.at, d.recipient, d.by_name, d.categories, d.basis from disclosure.told d
                                 union all
                                select o.person_id, o.at, o.recipient, o.by_name, o.categories, o.basis from onward.ledger o) t
                         where t.person_id = any (:people)
                         order by t.at desc
                         limit 200
                        """)
                .param("people", records.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, _) -> new Told(
                        Times.instant(row, "at"),
                        row.getString("recipient"),
                        row.getString("by_name"),
                        List.of((String[]) row.getArray("categories").getArray()),
                        row.getString("basis")))
                .list();
    }

    /// @param before looks older than this; none for the newest
    List<Look> of(List<PersonId> records, @Nullable Instant before, int most) {
        return sql.sql(LOOKS)
                .param("people", records.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("before", Times.utcOrNull(before))
                .param("most", most)
                .query((row, _) -> new Look(
                        Times.instant(row, "first"),
                        Times.instant(row, "last"),
                        row.getLong("times"),
                        row.getString("act"),
                        row.getString("who"),
                        row.getString("agency"),
                        row.getString("role"),
                        row.getString("what"),
                        List.of((String[]) row.getArray("bases").getArray()),
                        List.of((String[]) row.getArray("agreements").getArray())))
                .list();
    }
}
