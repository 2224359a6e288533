package pop.drugalert;

import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;

/// Compares the stored statuses of drug warnings with what their facts give.
@Component
class DrugAlertStatuses implements StatusCheck {

    private final StoredStatuses stored;

    DrugAlertStatuses(StoredStatuses stored) {
        this.stored = stored;
    }

    @Override
    public String of() {
        return "drug warnings";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                select a.id, a.status, array_agg(f.kind order by f.number) as kinds
                  from drugalert.alert a
                  join drugalert.fact f on f.alert_id = a.id
                 group by a.id, a.status
                """, DrugAlertFact.class, DrugAlertStatus::of);
    }
}
