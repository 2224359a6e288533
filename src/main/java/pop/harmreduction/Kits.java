package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Kits in the database, as far as the viewer may see them. One of a record counts for all that are linked.
@Component
class Kits {

    private static final String SELECT = """
            select k.id, k.person_id as person, k.holder_agency_id as holder, k.origin, k.recipient, k.setting, k.supply, k.reason, k.product,
                   k.expires_on, k.replace_on, k.had_on, k.supplied_by, w.name as supplier, k.supplied_as, k.authorisation_id as authorisation,
                   a.route, k.instead_of_id as instead_of, k.note, k.status, k.version
              from harmreduction.kit k
              left join agency.worker w on w.id = k.supplied_by
              left join harmreduction.authorisation a on a.id = k.authorisation_id
            """;

    private final JdbcClient sql;

    Kits(JdbcClient sql) {
        this.sql = sql;
    }

    record Happened(KitFactKind kind, Instant at, String by, String note) {}

    Optional<Kit> find(KitId id) {
        return sql.sql(SELECT + " where k.id = :id")
                .param("id", id.value())
                .query(Kit.class)
                .optional();
    }

    /// Those that somebody has first, the latest first.
    List<Kit> of(PersonId person) {
        return sql.sql(SELECT + """
                         where k.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by k.status not in ('SUPPLIED', 'TOLD_OF'), k.had_on desc, k.id desc
                         limit 100
                        """)
                .param("person", person.value())
                .query(Kit.class)
                .list();
    }

    List<Happened> facts(KitId id) {
        return sql.sql("""
                        select f.kind, f.at, w.name as by, f.note
                          from harmreduction.kit_fact f
                          join agency.worker w on w.id = f.recorded_by
                         where f.kit_id = :id
                         order by f.number
                        """).param("id", id.value()).query(Happened.class).list();
    }

    /// The same id again changes nothing.
    ///
    /// @return whether it was new
    boolean add(Kit kit, WorkerId by, Instant at) {
        int rows = sql.sql("""
                        insert into harmreduction.kit (id, person_id, holder_agency_id, origin, recipient, setting, supply, reason, product, expires_on,
                               replace_on, had_on, supplied_by, supplied_as, authorisation_id, instead_of_id, note, status, recorded_at, recorded_by)
                        values (:id, :person, :holder, :origin, :recipient, :setting::text, :supply::text, :reason::text, :product, :expires::date,
                                :replace::date, :had, :supplier::uuid, :role::text, :authorisation::uuid, :instead::uuid, :note, :status, :at, :by)
                            on conflict (id) do nothing
                        """)
                .params(columns(kit))
                .param("at", Times.utc(at))
                .param("by", by.value())
                .update();
        if (rows == 1) {
            add(kit, kit.first(by, at));
        }
        return rows == 1;
    }

    /// The one door for every change.
    ///
    /// @throws Refused when somebody else was quicker
    void record(Step<Kit, Kit.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update harmreduction.kit
                           set status = :status, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("status", it.status().name())
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        add(it, step.event());
    }

    private void add(Kit of, Kit.Fact fact) {
        sql.sql("""
                        insert into harmreduction.kit_fact (id, kit_id, person_id, holder_agency_id, number, kind, at, recorded_by, note)
                        select :fact, :id, :person, :holder, 1 + count(*), :kind, :at, :by, :note
                          from harmreduction.kit_fact f
                         where f.kit_id = :id
                        """)
                .param("fact", Ids.next())
                .param("id", of.id().value())
                .param("person", of.person().value())
                .param("holder", of.holder().value())
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("by", fact.by().value())
                .param("note", fact.note())
                .update();
    }

    private static Map<String, @Nullable Object> columns(Kit kit) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", kit.id().value());
        columns.put("person", kit.person().value());
        columns.put("holder", kit.holder().value());
        columns.put("origin", kit.origin().name());
        columns.put("recipient", kit.recipient().name());
        columns.put("setting", name(kit.setting()));
        columns.put("supply", name(kit.supply()));
        columns.put("reason", name(kit.reason()));
        columns.put("product", kit.product().name());
        columns.put("expires", kit.expiresOn());
        columns.put("replace", kit.replaceOn());
        columns.put("had", kit.hadOn());
        columns.put(
                "supplier", kit.suppliedBy() == null ? null : kit.suppliedBy().value());
        columns.put("role", name(kit.suppliedAs()));
        columns.put("authorisation", kit.authorisation());
        columns.put("instead", kit.insteadOf() == null ? null : kit.insteadOf().value());
        columns.put("note", kit.note());
        columns.put("status", kit.status().name());
        return columns;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
