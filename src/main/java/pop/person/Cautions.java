package pop.person;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// What stands against an arrangement, from every room that knows of such things, and who had read it when they went
/// on.
@Component
public class Cautions {

    private final ObjectProvider<Caution> rooms;
    private final JdbcClient sql;

    Cautions(ObjectProvider<Caution> rooms, JdbcClient sql) {
        this.rooms = rooms;
        this.sql = sql;
    }

    /// The gravest first.
    public List<Warning> about(Planned planned) {
        return rooms.orderedStream()
                .flatMap(room -> room.about(planned).stream())
                .sorted(Comparator.comparing(Warning::severe).reversed())
                .toList();
    }

    /// Whether each of them was ticked as read.
    public static boolean read(List<Warning> warnings, @Nullable Collection<UUID> ticked) {
        return warnings.stream().map(Warning::source).allMatch(it -> ticked != null && ticked.contains(it));
    }

    /// Keeps that somebody went on knowing these. Keeping the same again changes nothing.
    ///
    /// @param subject what was arranged
    public void keep(Planned planned, UUID subject, List<Warning> warnings, AgencyId holder, WorkerId by, Instant at) {
        if (warnings.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into person.acknowledged (id, person_id, holder_agency_id, source_id, subject_id, what, recorded_at, recorded_by)
                        select w.id, :person, :holder, w.source, :subject, :what, :at, :by
                          from unnest(:ids, :sources) w (id, source)
                            on conflict do nothing
                        """)
                .param("person", planned.person().value())
                .param("holder", holder.value())
                .param("subject", subject)
                .param("what", planned.what().name())
                .param("at", Times.utc(at))
                .param("by", by.value())
                .param("ids", warnings.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("sources", warnings.stream().map(Warning::source).toArray(UUID[]::new))
                .update();
    }
}
