package pop.overdose;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

/// Compares what stands beside the facts of notifications with what the facts give.
@Configuration
class OverdoseStatuses {

    @Bean
    StatusCheck notificationStatuses(StoredStatuses stored) {
        return StatusCheck.of(
                "overdose notifications", () -> stored.astray("""
                select n.id, n.status, array_agg(f.kind order by f.number) as kinds
                  from overdose.notification n
                  join overdose.fact f on f.notification_id = n.id
                 group by n.id, n.status
                """, NotificationFact.class, NotificationStatus::of));
    }
}
