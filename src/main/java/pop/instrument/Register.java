package pop.instrument;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Every version that ever was, for the pages.
@Component
class Register {

    private final JdbcClient sql;

    Register(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param until from this day on it is not used any more
    /// @param shut why whoever looks may take no readings with it today
    record Version(
            String code,
            String version,
            String title,
            String description,
            String copyright,
            Entry entry,
            List<Need> needs,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            Gate.@Nullable Why shut) {

        boolean isOver(LocalDate today) {
            return until != null && !until.isAfter(today);
        }
    }

    private static final String SELECT = """
            select v.code, v.version, v.title, v.description, v.copyright, v.entry, v.needs, v.since, v.until,
                   instrument.shut(v.code, v.version, :me) as shut
              from instrument.version v
            """;

    /// Of each instrument the newest version in use, or else the newest; our own measure first.
    List<Version> newest(WorkerId me) {
        return sql.sql(SELECT + """
                         where (v.code, v.version) in (
                               select distinct on (n.code) n.code, n.version
                                 from instrument.version n
                                order by n.code, instrument.is_in_use(n.code, n.version) desc, instrument.number(n.version) desc)
                         order by v.code <> 'pop', v.title, v.code
                         limit 200
                        """)
                .param("me", me.value())
                .query(Register::read)
                .list();
    }

    /// All of one instrument, those in use first, the newest first.
    List<Version> of(String code, WorkerId me) {
        return sql.sql(SELECT + """
                         where v.code = :code
                         order by instrument.is_in_use(v.code, v.version) desc, instrument.number(v.version) desc
                         limit 200
                        """)
                .param("me", me.value())
                .param("code", code)
                .query(Register::read)
                .list();
    }

    private static Version read(ResultSet row, int number) throws SQLException {
        var shut = row.getString("shut");
        return new Version(
                row.getString("code"),
                row.getString("version"),
                row.getString("title"),
                row.getString("description"),
                row.getString("copyright"),
                Entry.valueOf(row.getString("entry")),
                Stream.of((String[]) row.getArray("needs").getArray())
                        .map(Need::valueOf)
                        .toList(),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                shut == null ? null : Gate.Why.valueOf(shut));
    }

    /// False when it has an end already.
    boolean end(InstrumentKey key, LocalDate until) {
        return sql.sql("""
                        update instrument.version v
                           set until = :until
                         where v.code = :code
                           and v.version = :version
                           and v.until is null
                        """)
                        .param("until", until)
                        .param("code", key.code())
                        .param("version", key.version())
                        .update()
                == 1;
    }
}
