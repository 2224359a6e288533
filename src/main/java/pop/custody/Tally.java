package pop.custody;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Counts visits and approaches, as far as the viewer may count them (`custody.tally`).
@Component
class Tally {

    private static final String BY_PART = """
            with t as materialized (
                select * from custody.tally(:from, :until)
            )
            select p.part, p.key, count(*)::int as number,
                   (count(*) filter (where t.outcome <> 'NOT_APPROACHED'))::int as approached,
                   (count(*) filter (where t.outcome in ('SUPPORT_REQUESTED', 'INFORMATION_ONLY', 'DECLINED')))::int as answered,
                   (count(*) filter (where t.outcome = 'SUPPORT_REQUESTED'))::int as wanted
              from t
             cross join lateral (
                   values ('ALL', ''), ('OUTCOME', t.outcome), ('CENTRE', t.centre_id::text), ('WEEKDAY', t.weekday::text),
                          ('HOUR', t.hour::text),
                          ('REASON', case t.outcome when 'NOT_APPROACHED' then t.reason end),
                          ('FOLLOW', case t.outcome when 'SUPPORT_REQUESTED' then t.follow end)
                    union all
                   select 'REFERRALS', t.centre_id::text from generate_series(1, t.referrals)
                    union all
                   select 'NEED', n from unnest(t.needs) n where t.outcome = 'SUPPORT_REQUESTED'
                    union all
                   select 'REFERRAL_NEED', t.centre_id || ' ' || n from unnest(t.needs) n cross join generate_series(1, t.referrals)
                    union all
                   select g.part, g.key
                     from unnest(t.services, t.organisations, t.came) s (service, organisation, came)
                    cross join lateral (
                          values ('SERVICE', s.service::text), ('ORGANISATION', s.organisation::text), ('CAME', s.came),
                                 ('WENT', case s.came when 'WENT' then s.service::text end)) g (part, key)
                   ) p (part, key)
             where p.key is not null
             group by p.part, p.key
            """;

    private final JdbcClient sql;

    Tally(JdbcClient sql) {
        this.sql = sql;
    }

    /// By what approaches are counted. An approach is in one line of most parts; in as many as it has needs or services
    /// of those that are about these.
    enum Part {
        ALL,
        OUTCOME,
        /// why somebody was not approached
        REASON,
        CENTRE,
        WEEKDAY,
        HOUR,
        /// of those who want support
        NEED,
        /// of those who want support
        FOLLOW,
        SERVICE,
        /// services that somebody went to
        WENT,
        CAME,
        ORGANISATION,
        REFERRALS,
        /// centre, a space, and the need
        REFERRAL_NEED
    }

    /// @param number of all
    /// @param approached of them
    /// @param answered of them could answer
    /// @param wanted of them want support
    record Count(int number, int approached, int answered, int wanted) {

        static final Count NOBODY = new Count(0, 0, 0, 0);
    }

    /// Of visits that began in these days: how many there were, of how many somebody counted who was held, and of those
    /// how many were approached of how many.
    record Reach(int visits, int counted, int approached, int held) {}

    /// @param key what it is counted by
    record Named(String key, String name) {}

    Map<Part, Map<String, Count>> count(Period period) {
        var counted = new EnumMap<Part, Map<String, Count>>(Part.class);
        sql.sql(BY_PART)
                .param("from", period.from())
                .param("until", period.until())
                .query(row -> {
                    counted.computeIfAbsent(Part.valueOf(row.getString("part")), _ -> new LinkedHashMap<>())
                            .put(row.getString("key"), count(row));
                });
        return counted;
    }

    Reach reach(Period period) {
        return sql.sql("""
                        select count(*)::int as visits, count(v.in_custody)::int as counted,
                               coalesce(sum(v.approached) filter (where v.in_custody is not null), 0)::int as approached,
                               coalesce(sum(v.in_custody), 0)::int as held
                          from custody.tally_of_visits(:from, :until) v
                        """)
                .param("from", period.from())
                .param("until", period.until())
                .query(Reach.class)
                .single();
    }

    /// Whatever was ever open, in its order.
    List<Named> centres() {
        return sql.sql("select c.id as key, c.name from custody.centre c where c.visited order by c.rank, c.name")
                .query(Named.class)
                .list();
    }

    List<Named> needs() {
        return sql.sql("select n.code as key, n.name from directory.need n order by n.position")
                .query(Named.class)
                .list();
    }

    /// With whose they are, unless they are called the same.
    List<Named> services() {
        return sql.sql("""
                        select s.id as key, case when s.name = o.name then s.name else s.name || ', ' || o.name end as name
                          from directory.service s
                          join directory.organisation o on o.id = s.organisation_id
                         order by 2, s.id
                        """).query(Named.class).list();
    }

    private static Count count(ResultSet row) throws SQLException {
        return new Count(row.getInt("number"), row.getInt("approached"), row.getInt("answered"), row.getInt("wanted"));
    }
}
