package pop.participation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.delivery.MayLeave;
import pop.delivery.Message;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// What opens something of a person to an agency leaves only while the clause it rests on is in force, and the person
/// does not object. Nothing is sent to somebody who does not take part any more.
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
        if (message.person() != null && message.to().isPerson()) {
            return withdrew(message.person());
        }
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

    private Optional<String> withdrew(UUID person) {
        return sql.sql(
                        "select 'withdrew' from participation.standing s where s.person_id = :person and s.status = 'WITHDRAWN'")
                .param("person", person)
                .query(String.class)
                .optional();
    }
}
