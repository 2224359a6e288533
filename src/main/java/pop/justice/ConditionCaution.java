package pop.justice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.Caution;
import pop.person.Planned;
import pop.person.Warning;
import pop.web.When;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Warns before something is arranged that a condition forbids. Whoever is not shown the condition is told to ask.
@Component
class ConditionCaution implements Caution {

    private final JdbcClient sql;
    private final Unshown unshown;
    private final Clock clock;

    ConditionCaution(JdbcClient sql, Unshown unshown, Clock clock) {
        this.sql = sql;
        this.unshown = unshown;
        this.clock = clock;
    }

    @Override
    public List<Warning> about(Planned planned) {
        var today = When.dayOf(clock.instant());
        var seen = new ArrayList<Condition>();
        int standing = seen(planned, today, seen);
        var told = seen.stream().flatMap(it -> Against.of(it, planned, today).stream());
        return standing > seen.size()
                ? Stream.concat(told, unshown.about(planned, seen, today).stream())
                        .toList()
                : told.toList();
    }

    /// Those the viewer is shown, into a list.
    ///
    /// @return how many there are
    private int seen(Planned planned, LocalDate today, List<Condition> seen) {
        var counts = sql.sql("select s.standing, " + ConditionRow.COLUMNS + """
                          from (select justice.standing(:person, :today) as standing) s
                          left join justice.condition c
                                 on c.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                              where p.id = :person))
                                and c.status = 'STANDS'
                                and (c.until_on is null or c.until_on >= :today)
                        """)
                .param("person", planned.person().value())
                .param("today", today.minusDays(1))
                .query((row, number) -> count(row, number, seen))
                .list();
        return counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private static int count(ResultSet row, int number, List<Condition> seen) throws SQLException {
        if (row.getString("id") != null) {
            seen.add(ConditionRow.of(row, number));
        }
        return row.getInt("standing");
    }
}
