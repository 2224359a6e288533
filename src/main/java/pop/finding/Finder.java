package pop.finding;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.directory.Capacity;
import pop.directory.Freshness;
import pop.directory.ServiceId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Finds services in one statement, the best first: those that fit before those that probably do not, listings nobody
/// has
/// confirmed for long after the others, then by distance (or by words, where no place is asked about), and by how much
/// would have to be asked.
///
/// All services are looked through in narrow rows (`finding.entry`) for what stops them; how far they are and what
/// would
/// have to be asked is worked out for those that fit only, as long as they fill the page; the directory itself is read
/// for one page. docs/performance.md has the figures.
@Component
class Finder {

    private static final String FIND = """
            with meant as materialized (
                select m.query, m.instead
                  from finding.meant(:words::text[]) m
                 where :wordy
            ), worded as materialized (
                select t.service_id, case when :latitude::float8 is null then ts_rank(t.words, m.query) end as rank
                  from meant m
                  join finding.text t on t.words @@ m.query
            ), open as materialized (
                select o.service_id, o.at_id, o.closes_at
                  from directory.open_at(:at::timestamptz) o
                 where :at::timestamptz is not null
            ), asked as materialized (
                select e.service_id, e.since, e.takes, e.refuses, e.capacity, e.timed, e.languages, e.accessibility, e.latitudes, e.longitudes, w.rank,
                       case when e.open_to = 'WOMEN' and :who = 'MALE' or e.open_to = 'MEN' and :who = 'FEMALE' then 1 else 0 end
                       | case when e.least_age > :oldest::int or e.most_age < :youngest::int then 2 else 0 end
                       | case when :at::timestamptz is not null and e.timed
                                   and e.service_id not in (select o.service_id from open o) then 4 else 0 end
                       | case when e.paused then 8 else 0 end
                       | case when :room = 'ROOM' and e.capacity in ('WAITING_LIST', 'FULL')
                                   or :room = 'WAITING_LIST' and e.capacity = 'FULL' then 16 else 0 end as stops
                  from finding.entry e
                  left join worded w on w.service_id = e.service_id
                 where (not :wordy or w.service_id is not null)
                   and (:needs::text[] = '{}' or e.needs && :needs::text[])
            ), best as (
                select f.*, row_number() over () as place
                  from (select a.service_id, a.stops, a.refuses & :matters as refuses,
                               case when :latitude::float8 is null then null
                                    when cardinality(a.latitudes) < 2
                                    then finding.metres(a.latitudes[1], a.longitudes[1], :latitude::float8, :longitude::float8)
                                    else (select min(finding.metres(p.latitude, p.longitude, :latitude::float8, :longitude::float8))
                                            from unnest(a.latitudes, a.longitudes) p (latitude, longitude)) end as metres
                          from asked a
                         where a.stops = 0 and a.refuses & :matters = 0
                            or (select count(*) from asked x where x.stops = 0 and x.refuses & :matters = 0) < :offset::bigint + :limit::bigint
                         order by a.stops <> 0 or a.refuses & :matters <> 0, a.since <= (select finding.sinks()), metres, a.rank desc,
                                  bit_count((:matters & ~ (a.takes | a.refuses))::bit(32))
                                  + case when :languages::text[] = '{}' or a.languages @> :languages::text[] then 0 else 1 end
                                  + case when :access::text[] = '{}' or a.accessibility @> :access::text[] then 0 else 1 end
                                  + case when :at::timestamptz is not null and not a.timed then 1 else 0 end
                                  + case when a.capacity = 'FULL' then 2 when a.capacity = 'WAITING_LIST' then 1 else 0 end,
                                  a.service_id
                         limit :limit
                        offset :offset) f
            ), hours as materialized (
                select o.service_id, o.at_id, o.closes_at
                  from open o
                 where o.service_id in (select b.service_id from best b)
            )
            select s.id, s.name, g.name as organisation, n.codes, n.names, b.stops, e.takes & :matters as takes, b.refuses,
                   k.depends, s.open_to, s.least_age, s.most_age, s.capacity, s.waiting_weeks, s.capacity_at,
                   l.status as freshness, l.confirmed, l.doubted, l.since, b.metres, p.place as whereabouts, coalesce(p.places, 0) as places,

                   coalesce(p.closes_at, (select max(h.closes_at) from hours h where h.service_id = b.service_id)) as closes_at, s.languages, e.accessibility, coalesce(finding.phone(s.id), '') as phone, (select m.instead from meant m) as instead
              from best b
              join finding.entry e on e.service_id = b.service_id
              join directory.service s on s.id = b.service_id
              join directory.organisation g on g.id = s.organisation_id
              join directory.listing l on l.service_id = b.service_id
             cross join lateral (select array_agg(x.code order by x.position) as codes, array_agg(x.name order by x.position) as names
                                   from directory.service_need y
                                   join directory.need x on x.code = y.need
                                  where y.service_id = b.service_id) n
             cross join lateral (select coalesce(bit_or(finding.bit(y.test)), 0) & :matters as depends
                                   from directory.taking y
                                  where y.service_id = b.service_id
                                    and y.answer = 'ASK') k
              left join lateral (select concat_ws(', ', nullif(y.name, ''), nullif(y.street, ''), nullif(y.postcode, '')) as place,
                                        count(*) over () as places, o.closes_at
                                   from finding.places(array[b.service_id]) x
                                   join directory.location y on y.id = x.location_id
                                  cross join lateral (select max(h.closes_at) as closes_at
                                                        from hours h
                                                       where h.service_id = b.service_id
                                                         and (h.at_id is null or h.at_id = x.at_id)) o
                                  order by o.closes_at is null,
                                           finding.metres(x.latitude, x.longitude, :latitude::float8, :longitude::float8), x.at_id
                                  limit 1) p on true
             order by b.place
            """;

    private final JdbcClient sql;

    Finder(JdbcClient sql) {
        this.sql = sql;
    }

    List<Found> find(Wanted wanted, long offset, int limit) {
        var near = wanted.near();
        var ages = wanted.ages();
        return sql.sql(FIND)
                .param("words", wanted.words().toArray(String[]::new))
                .param("wordy", !wanted.words().isEmpty())
                .param("needs", wanted.needs().toArray(String[]::new))
                .param("at", Times.utcOrNull(wanted.at()))
                .param("latitude", near == null ? null : near.latitude())
                .param("longitude", near == null ? null : near.longitude())
                .param("youngest", ages == null ? null : ages.youngest())
                .param("oldest", ages == null ? null : ages.oldest())
                .param("who", wanted.who().name())
                .param("matters", Matters.bits(wanted.matters()))
                .param("room", wanted.room().name())
                .param("languages", wanted.language().isEmpty() ? new String[0] : new String[] {wanted.language()})
                .param("access", wanted.access().toArray(String[]::new))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> found(row))
                .list();
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(
                new ServiceId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("organisation"),
                texts(row, "codes"),
                texts(row, "names"),
                Stop.in(row.getInt("stops")),
                row.getInt("takes"),
                row.getInt("refuses"),
                row.getInt("depends"),
                row.getString("open_to"),
                row.getObject("least_age", Integer.class),
                row.getObject("most_age", Integer.class),
                Capacity.valueOf(row.getString("capacity")),
                row.getObject("waiting_weeks", Integer.class),
                Times.instantOrNull(row, "capacity_at"),
                Freshness.valueOf(row.getString("freshness")),
                row.getBoolean("confirmed"),
                row.getBoolean("doubted"),
                Times.instant(row, "since"),
                row.getObject("metres", Double.class),
                text(row.getString("whereabouts")),
                row.getInt("places"),
                Times.instantOrNull(row, "closes_at"),
                texts(row, "languages"),
                texts(row, "accessibility"),
                row.getString("phone"),
                texts(row, "instead"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
