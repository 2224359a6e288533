package pop.safety;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Compares the stored status of alerts and concerns with what their facts give.
@Configuration(proxyBeanMethods = false)
class SafetyStatuses {

    private record Check(String of, Supplier<List<UUID>> found) implements StatusCheck {

        @Override
        public List<UUID> astray() {
            return found.get();
        }
    }

    @Bean
    StatusCheck alertStatuses(StoredStatuses stored) {
        return new Check("alerts", () -> stored.astray("""
                        select a.id, a.status, array_agg(f.kind order by f.number) as kinds
                          from safety.alert a
                          join safety.alert_fact f on f.alert_id = a.id
                         group by a.id, a.status
                        """, AlertFact.class, AlertStatus::of));
    }

    @Bean
    StatusCheck concernStatuses(StoredStatuses stored) {
        return new Check("concerns", () -> stored.astray("""
                        select c.id, c.status, array_agg(f.kind order by f.number) as kinds
                          from safety.concern c
                          join safety.concern_fact f on f.concern_id = c.id
                         group by c.id, c.status
                        """, ConcernFact.class, ConcernStatus::of));
    }
}
