package pop.justice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.delivery.MayLeave;
import pop.delivery.Message;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// While a custody notice stands nothing is sent to the person: their phone lies where others read it.
@Component
class SilentInCustody implements MayLeave {

    /// The same that room `message` says of a pause: not everyone is shown why somebody is away.
    private static final String AWAY = "away";

    private final JdbcClient sql;
    private final Clock clock;

    SilentInCustody(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<String> whyNot(Message message) {
        var person = message.person();
        return person != null && message.to().isPerson() && inCustody(person) ? Optional.of(AWAY) : Optional.empty();
    }

    private boolean inCustody(UUID person) {
        return sql.sql("""
                        select exists (select
                                         from person.person p
                                         join person.person q on q.main_id = p.main_id
                                         join justice.custody c on c.person_id = q.id
                                        where p.id = :person
                                          and c.status = 'STANDS'
                                          and c.expires_at > :now)
                        """)
                .param("person", person)
                .param("now", Times.utc(clock.instant()))
                .query(Boolean.class)
                .single();
    }
}
