package pop.disclosure;

import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;

/// Compares each disclosure's stored status with what its facts give.
@Component
class Standings implements StatusCheck {

    private final StoredStatuses stored;

    Standings(StoredStatuses stored) {
        this.stored = stored;
    }

    @Override
    public String of() {
        return "disclosures";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select d.id as id, d.status, array_agg(f.kind order by f.number) as kinds
                          from disclosure.disclosure d
                          join disclosure.fact f on f.disclosure_id = d.id
                         group by d.id, d.status
                        """, FactKind.class, DisclosureStatus::of);
    }
}
