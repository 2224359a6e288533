package pop.directory;

import org.springframework.stereotype.Component;
import pop.database.StoredStatuses;
import pop.rule.StatusCheck;

import java.util.List;
import java.util.UUID;

/// Compares the stored statuses of services with what their facts give.
@Component
class DirectoryStatuses implements StatusCheck {

    private final StoredStatuses stored;

    DirectoryStatuses(StoredStatuses stored) {
        this.stored = stored;
    }

    @Override
    public String of() {
        return "services";
    }

    @Override
    public List<UUID> astray() {
        return stored.astray("""
                select s.id, s.status, array_agg(f.kind order by f.number) as kinds
                  from directory.service s
                  join directory.fact f on f.service_id = s.id
                 group by s.id, s.status
                """, FactKind.class, ServiceStatus::of);
    }
}
