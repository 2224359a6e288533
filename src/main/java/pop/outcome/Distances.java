package pop.outcome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.instrument.InstrumentKey;

import java.time.LocalDate;
import java.util.List;

/// Distance travelled as the database counts it (`outcome.travelled`): for those who may count it, about nobody by
/// name, and by no worker.
@Component
class Distances {

    private final JdbcClient sql;

    Distances(JdbcClient sql) {
        this.sql = sql;
    }

    /// What can be compared: a version of an instrument, never several.
    record Version(String code, String version, String title, boolean higherIsBetter) {

        String key() {
            return code + "|" + version;
        }
    }

    /// @param without and once: people supported in the period of whom nothing can be compared
    record Reviewed(int supported, int without, int once, int twice) {}

    /// Days, both included, and how many at least lie between the first reading and the last.
    record Asked(InstrumentKey key, LocalDate from, LocalDate until, int leastDays) {}

    boolean mayCount() {
        return sql.sql("select outcome.counts()").query(Boolean.class).single();
    }

    /// Our own measure first, then by name, the newest version of each first.
    List<Version> versions() {
        return sql.sql("""
                        select v.code, v.version, v.title, v.higher_is_better
                          from instrument.version v
                         where exists (select from outcome.areas(v.code, v.version))
                         order by v.code <> 'pop', v.title, instrument.number(v.version) desc
                        """).query(Version.class).list();
    }

    List<Distance> travelled(Asked asked) {
        return Distance.of(areas(asked.key()), ways(asked));
    }

    private List<Distance.Area> areas(InstrumentKey key) {
        return sql.sql("""
                        select a.area, a.words, a.place, a.lowest as least, a.highest as most
                          from outcome.areas(:code, :version) a
                         order by a.place
                        """)
                .param("code", key.code())
                .param("version", key.version())
                .query(Distance.Area.class)
                .list();
    }

    private List<Distance.Way> ways(Asked asked) {
        return sql.sql("""
                        select t.area, t.first_value as first, t.last_value as last, count(*)::int as count
                          from outcome.travelled(:from, :until, :code, :version, :days) t
                         group by t.area, t.first_value, t.last_value
                        """)
                .param("from", asked.from())
                .param("until", asked.until())
                .param("code", asked.key().code())
                .param("version", asked.key().version())
                .param("days", asked.leastDays())
                .query(Distance.Way.class)
                .list();
    }

    Reviewed reviewed(Asked asked) {
        return sql.sql("""
                        select r.supported, r.without, r.once, r.twice
                          from outcome.reviewed(:from, :until, :code, :version) r
                        """)
                .param("from", asked.from())
                .param("until", asked.until())
                .param("code", asked.key().code())
                .param("version", asked.key().version())
                .query(Reviewed.class)
                .single();
    }
}
