package pop.outcome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.PersonId;

import java.time.LocalDate;
import java.util.List;

/// Which readings are due. Nothing stores it: it follows from the readings there are (`outcome.due`).
@Component
class Reviews {

    private final JdbcClient sql;

    Reviews(JdbcClient sql) {
        this.sql = sql;
    }

    record Due(String code, String title, LocalDate dueOn) {}

    List<Due> of(PersonId person, LocalDate by) {
        return sql.sql("""
                        select d.code, d.title, d.due_on
                          from outcome.due(:by) d
                         where d.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by d.due_on, d.title
                        """)
                .param("by", by)
                .param("person", person.value())
                .query(Due.class)
                .list();
    }
}
