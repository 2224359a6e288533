package pop.audit;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.sharing.SeenAs;

/// Writes down that somebody asked what another worker would see, in the transaction that told them.
@Component
class SeenAsToTrail {

    private final JdbcClient sql;

    SeenAsToTrail(JdbcClient sql) {
        this.sql = sql;
    }

    @EventListener
    void on(SeenAs seen) {
        sql.sql("select audit.write('CONSULTED', 'see-as', :subject, :person::uuid, '{}')")
                .param("subject", seen.subject())
                .param("person", seen.person())
                .query((row, number) -> number)
                .single();
    }
}
