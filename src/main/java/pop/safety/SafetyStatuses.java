package pop.safety;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

/// Compares the stored status of alerts and concerns with what their facts give.
@Configuration(proxyBeanMethods = false)
class SafetyStatuses {

    @Bean
    StatusCheck alertStatuses(StoredStatuses stored) {
        return StatusCheck.of("alerts", () -> stored.astray("""
                        select a.id, a.status, array_agg(f.kind order by f.number) as kinds
                          from safety.alert a
                          join safety.alert_fact f on f.alert_id = a.id
                         group by a.id, a.status
                        """, AlertFact.class, AlertStatus::of));
    }

    @Bean
    StatusCheck concernStatuses(StoredStatuses stored) {
        return StatusCheck.of("concerns", () -> stored.astray("""
                        select c.id, c.status, array_agg(f.kind order by f.number) as kinds
                          from safety.concern c
                          join safety.concern_fact f on f.concern_id = c.id
                         group by c.id, c.status
                        """, ConcernFact.class, ConcernStatus::of));
    }
}
