package pop.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.delivery.MayLeave;
import pop.delivery.Message;

import java.util.Optional;
import java.util.UUID;

/// Nothing about a restricted person leaves, but to a worker the restriction excepts.
@Component
class HoldBack implements MayLeave {

    private final JdbcClient sql;

    HoldBack(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> whyNot(Message message) {
        var person = message.person();
        return person != null && restricted(person, message) ? Optional.of("restricted") : Optional.empty();
    }

    private boolean restricted(UUID person, Message message) {
        return sql.sql("""
                        select exists (select
                                         from sharing.closing c
                                        where c.person_id = :person
                                          and c.until is null
                                          and case c.key
                                                  when 'everyone' then not coalesce(:worker::uuid = any (c.excepting), false)
                                                  else c.worker_id = :worker::uuid
                                              end)
                        """)
                .param("person", person)
                .param("worker", message.to().worker())
                .query(Boolean.class)
                .single();
    }
}
