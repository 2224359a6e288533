package pop.plan;

import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;

/// Compares the stored status of plans with what their facts say.
@Component
class PlanStatuses implements StatusCheck {

    private final StoredStatuses stored;

    PlanStatuses(StoredStatuses stored) {
        this.stored = stored;
    }

    @Override
    public String of() {
        return "plans";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select x.id, x.status, array_agg(f.kind order by f.number) as kinds
                          from plan.plan x
                          join plan.fact f on f.plan_id = x.id
                         group by x.id, x.status
                        """, PlanFact.class, PlanStatus::of);
    }
}
