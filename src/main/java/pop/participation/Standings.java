package pop.participation;

import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;

/// Compares the stored status of everyone's taking part with what its facts say.
@Component
class Standings implements StatusCheck {

    private final StoredStatuses stored;

    Standings(StoredStatuses stored) {
        this.stored = stored;
    }

    @Override
    public String of() {
        return "people taking part";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                        select s.person_id as id, s.status, array_agg(f.kind order by f.number) as kinds
                          from participation.standing s
                          join participation.fact f on f.person_id = s.person_id
                         group by s.person_id, s.status
                        """, FactKind.class, ParticipationStatus::of);
    }
}
