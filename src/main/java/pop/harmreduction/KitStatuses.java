package pop.harmreduction;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

/// Compares the stored statuses of kits with what their facts give.
@Configuration(proxyBeanMethods = false)
class KitStatuses {

    @Bean
    StatusCheck naloxoneKits(StoredStatuses stored) {
        return StatusCheck.of("naloxone kits", () -> stored.astray("""
                        select k.id, k.status, array_agg(f.kind order by f.number) as kinds
                          from harmreduction.kit k
                          join harmreduction.kit_fact f on f.kit_id = k.id
                         group by k.id, k.status
                        """, KitFactKind.class, KitStatus::of));
    }
}
