package pop.participation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.delivery.MayLeave;
import pop.delivery.Message;

import java.time.Clock;
import java.util.Optional;

/// What opens something of a person to an agency leaves only while the clause it rests on is in force, and the person
/// does not object.
@Component
class StillAllowed implements MayLeave {

    private final JdbcClient sql;
    private final Clock clock;

    StillAllowed(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<String> whyNot(Message message) {
        if (message.person() == null
                || message.to().agency() == null
                || message.categories().isEmpty()) {
            return Optional.empty();
        }
        return sql.sql("select sharing.still_covers(:ground::uuid, :person, :recipient, :about, :now) as why_not")
                .param("ground", message.basisId())
                .param("person", message.person())
                .param("recipient", message.to().agency())
                .param("about", message.categories().toArray(String[]::new))
                .param("now", Times.utc(clock.instant()))
                .query((row, _) -> Optional.ofNullable(row.getString("why_not")))
                .single();
    }
}
