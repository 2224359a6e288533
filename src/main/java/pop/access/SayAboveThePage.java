package pop.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.PersonEvent;
import pop.person.PersonId;
import pop.web.Banner;
import pop.web.When;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Above every page that shows a person: that emergency access is open and until when, that the record is restricted
/// and
/// who sees it. Asked only where a mark says that there may be something. Each such page tells the trail, and so this
/// room, that the record was seen.
@Component
class SayAboveThePage {

    private final JdbcClient sql;

    SayAboveThePage(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param others those a restriction excepts besides the viewer, by name
    private record Standing(
            boolean emergency,
            UUID id,
            @Nullable Instant until,
            @Nullable String categories,
            @Nullable String others) {}

    @EventListener
    void on(PersonEvent.Seen seen) {
        if (seen.special()) {
            standing(seen.person()).forEach(SayAboveThePage::show);
        }
    }

    private List<Standing> standing(PersonId person) {
        return sql.sql("""
                        select true as emergency, d.basis_id as id, d.until, array_to_string(d.categories, ',') as categories, null as others
                          from sharing.door d
                         where d.person_id = :person
                           and d.basis = 'EMERGENCY'
                        union all
                        select false, c.basis_id, null, null,
                               (select string_agg(w.name, ', ' order by w.name)
                                  from agency.worker w
                                 where w.id = any (c.excepting)
                                   and w.id <> (select sharing.viewer()))
                          from sharing.closing c
                         where c.person_id = :person
                           and c.basis = 'RESTRICTION'
                           and c.until is null
                        """)
                .param("person", person.value())
                .query(Standing.class)
                .list();
    }

    private static void show(Standing standing) {
        if (standing.emergency()) {
            var opens = Said.list(Objects.requireNonNullElse(standing.categories(), ""));
            var until = standing.until() == null ? "" : " until " + When.time(standing.until());
            var text = "Emergency access: " + opens + " is open to you" + until + ". What you look at is reviewed.";
            new Banner("red", text, "/emergency/" + standing.id(), "End it").show();
        } else {
            var who = standing.others() == null ? "only you see this record." : "only you, " + standing.others() + ".";
            new Banner("outline", "Restricted: " + who, "/restrictions/" + standing.id(), "Why").show();
        }
    }
}
