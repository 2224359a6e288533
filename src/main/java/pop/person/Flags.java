package pop.person;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.database.Times;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// Short words at the top of the person's page and of every page with their bar. The room that knows why raises one in
/// the transaction of what it stands for, and lowers it again; who is shown it follows from its category.
@Component
public class Flags {

    private final JdbcClient sql;

    Flags(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param id what it stands for: a condition, an alert, a notice
    /// @param kind its words are `flag.<kind>` in messages.properties
    /// @param detail follows the words; at most 60 characters
    /// @param unlessHoused shown only while the person has no fixed address
    public record Flag(
            UUID id,
            PersonId person,
            AgencyId holder,
            String category,
            String kind,
            String detail,
            boolean severe,
            boolean unlessHoused,
            Instant since,
            @Nullable Instant until) {

        private Map<String, @Nullable Object> columns() {
            var columns = new HashMap<String, @Nullable Object>();
            columns.put("id", id);
            columns.put("person", person.value());
            columns.put("holder", holder.value());
            columns.put("category", category);
            columns.put("kind", kind);
            columns.put("detail", detail);
            columns.put("severe", severe);
            columns.put("unlessHoused", unlessHoused);
            columns.put("since", Times.utc(since));
            columns.put("until", Times.utcOrNull(until));
            return columns;
        }
    }

    /// Raises it, or puts it in the place of what stood for the same thing.
    public void raise(Flag flag) {
        sql.sql("""
                        insert into person.flag (id, person_id, holder_agency_id, category, kind, detail, severe, unless_housed, since, until)
                        values (:id, :person, :holder, :category, :kind, :detail, :severe, :unlessHoused, :since, :until::timestamptz)
                            on conflict (id) do update
                           set kind = excluded.kind, detail = excluded.detail, severe = excluded.severe,
                               unless_housed = excluded.unless_housed, since = excluded.since, until = excluded.until,
                               lowered_at = null
                        """).params(flag.columns()).update();
    }

    /// Lowering what is not raised changes nothing.
    public void lower(UUID id, Instant at) {
        sql.sql("""
                        update person.flag
                           set lowered_at = :at
                         where id = :id
                           and lowered_at is null
                        """).param("id", id).param("at", Times.utc(at)).update();
    }
}
