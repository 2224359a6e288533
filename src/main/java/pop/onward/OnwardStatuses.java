package pop.onward;

import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;

/// Compares each onward referral's stored status with what its facts give.
@Component
class OnwardStatuses implements StatusCheck {

    private final StoredStatuses stored;

    OnwardStatuses(StoredStatuses stored) {
        this.stored = stored;
    }

    @Override
    public String of() {
        return "onward referrals";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select o.id as id, o.status, array_agg(f.kind order by f.number) as kinds
                          from onward.onward o
                          join onward.fact f on f.onward_id = o.id
                         group by o.id, o.status
                        """, FactKind.class, OnwardStatus::of);
    }
}
