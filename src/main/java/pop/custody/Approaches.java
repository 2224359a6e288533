package pop.custody;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.directory.ServiceId;

import java.sql.Array;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Writes down what is said of approaches, once each, and what follows from it.
@Component
class Approaches {

    private final JdbcClient sql;

    Approaches(JdbcClient sql) {
        this.sql = sql;
    }

    /// A row to hang facts on, where there is none yet. It says nothing until [#settle].
    void begin(ApproachId id, Visit visit, Outcome outcome, WhenTapped tapped, Instant now) {
        sql.sql("""
                        insert into custody.approach (id, visit_id, team_id, holder_agency_id, worker_id, met_at, outcome, follow, clock_off,
                               recorded_at)
                        values (:id, :visit, :team, :holder, :worker, :met, :outcome, 'NONE', :off, :now)
                        on conflict (id) do nothing
                        """)
                .param("id", id.value())
                .param("visit", visit.id().value())
                .param("team", visit.team().value())
                .param("holder", visit.holder().value())
                .param("worker", visit.worker().value())
                .param("met", Times.utc(tapped.at()))
                .param("outcome", outcome.name())
                .param("off", tapped.clockOff())
                .param("now", Times.utc(now))
                .update();
    }

    /// Holds it until the end of the transaction, so that what two devices say comes one after the other.
    ///
    /// @return false when there is none, or the viewer is not shown it
    boolean hold(ApproachId id) {
        return sql.sql("select a.id from custody.approach a where a.id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /// @return false when it stands there already, and nothing was changed
    boolean add(ApproachId id, ApproachFact fact, Instant now) {
        return sql.sql("""
                        insert into custody.approach_fact (id, approach_id, team_id, holder_agency_id, number, kind, code, reason, note, at,
                               recorded_at, recorded_by)
                        select :fact, a.id, a.team_id, a.holder_agency_id,
                               (select coalesce(max(f.number), 0) + 1 from custody.approach_fact f where f.approach_id = a.id),
                               :kind, nullif(:code, ''), nullif(:reason, ''), :note, :at, :now, sharing.viewer()
                          from custody.approach a
                         where a.id = :approach
                        on conflict do nothing
                        """)
                        .param("fact", fact.id())
                        .param("approach", id.value())
                        .param("kind", fact.kind().name())
                        .param("code", fact.code())
                        .param("reason", fact.reason())
                        .param("note", fact.note())
                        .param("at", Times.utc(fact.at()))
                        .param("now", Times.utc(now))
                        .update()
                == 1;
    }

    /// Whether the same stands there under its id.
    boolean stands(ApproachId id, ApproachFact fact) {
        return sql.sql("""
                        select exists (select
                                         from custody.approach_fact f
                                        where f.id = :fact
                                          and f.approach_id = :approach
                                          and f.kind = :kind
                                          and coalesce(f.code, '') = :code
                                          and coalesce(f.reason, '') = :reason)
                        """)
                .param("fact", fact.id())
                .param("approach", id.value())
                .param("kind", fact.kind().name())
                .param("code", fact.code())
                .param("reason", fact.reason())
                .query(Boolean.class)
                .single();
    }

    /// Needs that are none are left out.
    void ask(Said said, Instant now) {
        sql.sql("""
                        insert into custody.asked (id, approach_id, team_id, holder_agency_id, known_as, name, birth, sex, age, home, reach, phone,
                               reach_note, warnings, warning_note, way_out, out_at, needs, at, recorded_at, recorded_by)
                        select :id, a.id, a.team_id, a.holder_agency_id, :knownAs, :name, :birth, :sex, :age, :home, :reach, :phone,
                               :reachNote, :warnings::text[], :warningNote, :wayOut, :outAt::timestamptz,
                               array(select n.code from directory.need n where n.code = any (:needs::text[]) order by n.position),
                               :at, :now, sharing.viewer()
                          from custody.approach a
                         where a.id = :approach
                        on conflict do nothing
                        """)
                .param("id", said.id())
                .param("approach", said.approach().value())
                .params(told(said.asked()))
                .param("at", Times.utc(said.tapped().at()))
                .param("now", Times.utc(now))
                .update();
    }

    private static Map<String, @Nullable Object> told(Asked it) {
        var told = new HashMap<String, @Nullable Object>();
        told.put("knownAs", it.knownAs());
        told.put("name", it.name());
        told.put("birth", it.birth());
        told.put("sex", name(it.sex()));
        told.put("age", name(it.age()));
        told.put("home", name(it.home()));
        told.put("reach", name(it.reach()));
        told.put("phone", it.phone());
        told.put("reachNote", it.reachNote());
        told.put("warnings", it.warnings().stream().map(Enum::name).toArray(String[]::new));
        told.put("warningNote", it.warningNote());
        told.put("wayOut", name(it.wayOut()));
        told.put("outAt", Times.utcOrNull(it.outAt()));
        told.put("needs", it.needs().toArray(String[]::new));
        return told;
    }

    /// Services they were told of; each once, and only those there are.
    void give(ApproachId id, List<ServiceId> services, Instant at, Instant now) {
        services(id, "GIVEN", null, services, at, now);
    }

    /// Whether they went to a service that they were given.
    void cameOf(ApproachId id, CameOf what, List<ServiceId> services, Instant at, Instant now) {
        services(id, "CAME_OF", what.name(), services, at, now);
    }

    /// They were referred there, as they agreed.
    void referred(ApproachId id, ServiceId service, Instant at, Instant now) {
        services(id, "REFERRED", null, List.of(service), at, now);
    }

    private void services(
            ApproachId id, String kind, @Nullable String code, List<ServiceId> services, Instant at, Instant now) {
        if (services.isEmpty()) {
            return;
        }
        sql.sql("""
                        insert into custody.approach_fact (id, approach_id, team_id, holder_agency_id, number, kind, code, service_id,
                               service_name, at, recorded_at, recorded_by)
                        select uuidv7(), a.id, a.team_id, a.holder_agency_id,
                               (select coalesce(max(f.number), 0) from custody.approach_fact f where f.approach_id = a.id)
                                   + row_number() over (order by s.name, s.id),
                               :kind, :code, s.id, s.name, :at, :now, sharing.viewer()
                          from custody.approach a
                          join directory.service s on s.id = any (:services::uuid[])
                         where a.id = :approach
                        on conflict do nothing
                        """)
                .param("approach", id.value())
                .param("kind", kind)
                .param("code", code)
                .param("services", services.stream().map(ServiceId::toString).toArray(String[]::new))
                .param("at", Times.utc(at))
                .param("now", Times.utc(now))
                .update();
    }

    Course course(ApproachId id) {
        return sql.sql("""
                        select array_agg(f.code order by f.at, f.number) filter (where f.kind = 'OUTCOME') as outcomes,
                               array_agg(f.code order by f.at, f.number) filter (where f.kind = 'TRIED') as tried,
                               max(f.at) filter (where f.kind = 'TRIED') as tried_at, min(f.at) filter (where f.kind = 'OUTCOME') as met_at,
                               max(f.at) as last_at,
                               (select l.out_at from custody.latest l where l.approach_id = :id) as out_at,
                               coalesce((select l.reachable from custody.latest l where l.approach_id = :id), false) as reachable
                          from custody.approach_fact f
                         where f.approach_id = :id
                        """)
                .param("id", id.value())
                .query((row, _) -> new Course(
                        all(row.getArray("outcomes"), Outcome::valueOf),
                        row.getBoolean("reachable"),
                        Times.instantOrNull(row, "out_at"),
                        all(row.getArray("tried"), Tried::valueOf),
                        Times.instantOrNull(row, "tried_at"),
                        Times.instant(row, "met_at"),
                        Times.instant(row, "last_at")))
                .single();
    }

    /// Writes beside the facts what follows from them.
    void settle(ApproachId id, Course course, Course.Standing standing) {
        sql.sql("""
                        update custody.approach
                           set met_at = :met, outcome = :outcome, follow = :follow, follow_due_at = :due, forget_at = :forget,
                               needs = coalesce((select l.needs from custody.latest l where l.approach_id = :id), '{}'),
                               mistaken = exists (select from custody.approach_fact f where f.approach_id = :id and f.kind = 'MISTAKEN')
                         where id = :id
                        """)
                .param("id", id.value())
                .param("met", Times.utc(course.metAt()))
                .param("outcome", standing.outcome().name())
                .param("follow", standing.follow().name())
                .param("due", Times.utcOrNull(standing.followDueAt()))
                .param("forget", Times.utc(standing.forgetAt()))
                .update();
    }

    private static <T> List<T> all(@Nullable Array names, Function<String, T> read) throws SQLException {
        return names == null
                ? List.of()
                : Arrays.stream((String[]) names.getArray()).map(read).toList();
    }

    private static @Nullable String name(@Nullable Enum<?> one) {
        return one == null ? null : one.name();
    }
}
