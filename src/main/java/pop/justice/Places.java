package pop.justice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.web.Choice;

import java.time.LocalDate;
import java.util.List;

/// Courts that are offered for choosing.
@Component
class Places {

    private final JdbcClient sql;

    Places(JdbcClient sql) {
        this.sql = sql;
    }

    List<Choice> courts(LocalDate today) {
        return sql.sql("""
                        select p.name
                          from justice.place p
                         where p.until is null
                            or p.until > :today
                         order by p.rank
                        """)
                .param("today", today)
                .query((row, _) -> Choice.of(row.getString("name"), row.getString("name")))
                .list();
    }
}
