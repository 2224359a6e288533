package pop.audit;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.PersonEvent;

/// Writes down that somebody looked at a part of a person's record, in the transaction that showed it: no record is
/// shown whose showing could not be written down.
@Component
class SeenToTrail {

    private final JdbcClient sql;

    SeenToTrail(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void on(PersonEvent.Seen seen) {
        sql.sql("select audit.write('CONSULTED', :part, :person, :person, '{}')")
                .param("part", seen.part())
                .param("person", seen.person().value())
                .query((row, number) -> number)
                .single();
    }
}
