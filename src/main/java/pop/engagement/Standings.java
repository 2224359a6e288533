package pop.engagement;

import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;

/// Compares the stored status of every spell with what its facts say.
@Component
class Standings implements StatusCheck {

    private final StoredStatuses stored;

    Standings(StoredStatuses stored) {
        this.stored = stored;
    }

    @Override
    public String of() {
        return "spells of support";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select e.id as id, e.status, array_agg(f.kind order by f.number) as kinds
                          from engagement.engagement e
                          join engagement.fact f on f.engagement_id = e.id
                         group by e.id, e.status
                        """, FactKind.class, EngagementStatus::of);
    }
}
