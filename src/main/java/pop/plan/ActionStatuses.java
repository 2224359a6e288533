package pop.plan;

import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;

/// Compares the stored status of steps of plans with what their facts say.
@Component
class ActionStatuses implements StatusCheck {

    private final StoredStatuses stored;

    ActionStatuses(StoredStatuses stored) {
        this.stored = stored;
    }

    @Override
    public String of() {
        return "steps of plans";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select x.id, x.status, array_agg(f.kind order by f.number) as kinds
                          from plan.action x
                          join plan.action_fact f on f.action_id = x.id
                         group by x.id, x.status
                        """, ActionFact.class, ActionStatus::of);
    }
}
