package pop.justice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.custody.Centres;
import pop.web.Choice;

import java.time.LocalDate;
import java.util.List;

/// Courts and custody centres that are offered for choosing.
@Component
class Places {

    private final JdbcClient sql;
    private final Centres centres;

    Places(JdbcClient sql, Centres centres) {
        this.sql = sql;
        this.centres = centres;
    }

    List<Choice> custodyCentres(LocalDate today) {
        return centres.names(today).stream().map(it -> Choice.of(it, it)).toList();
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
