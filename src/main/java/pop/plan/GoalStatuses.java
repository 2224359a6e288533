package pop.plan;

import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;

/// Compares the stored status of goals with what their facts say.
@Component
class GoalStatuses implements StatusCheck {

    private final StoredStatuses stored;

    GoalStatuses(StoredStatuses stored) {
        this.stored = stored;
    }

    @Override
    public String of() {
        return "goals";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select x.id, x.status, array_agg(f.kind order by f.number) as kinds
                          from plan.goal x
                          join plan.goal_fact f on f.goal_id = x.id
                         group by x.id, x.status
                        """, GoalFact.class, GoalStatus::of);
    }
}
