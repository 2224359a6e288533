package pop.custody;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Custody centres as they are on a day.
@Component
public class Centres {

    private final JdbcClient sql;

    Centres(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param role what it is for on that day; none when nobody said
    record Centre(CentreId id, String name, @Nullable Role role) {}

    /// Primary ones are open all week; others open when those are full, or at weekends.
    enum Role {
        PRIMARY,
        ANCILLARY,
        WEEKEND
    }

    /// The names of those that police may tell of.
    public List<String> names(LocalDate day) {
        return sql.sql("""
                        select c.name
                          from custody.centre c
                         where c.since <= :day
                           and (c.until is null or c.until > :day)
                         order by c.rank, c.name
                        """).param("day", day).query(String.class).list();
    }

    /// Those that mentors visit.
    List<Centre> visited(LocalDate day) {
        return sql.sql("""
                        select c.id, c.name, r.role
                          from custody.centre c
                          left join custody.centre_role r
                                 on r.centre_id = c.id
                                and r.since <= :day
                                and (r.until is null or r.until > :day)
                         where c.visited
                           and c.since <= :day
                           and (c.until is null or c.until > :day)
                         order by c.rank, c.name
                        """)
                .param("day", day)
                .query((row, _) -> {
                    var role = row.getString("role");
                    return new Centre(
                            new CentreId(row.getObject("id", UUID.class)),
                            row.getString("name"),
                            role == null ? null : Role.valueOf(role));
                })
                .list();
    }
}
