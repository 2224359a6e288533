package pop.safety;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.Times;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Alerts in the database, as far as the viewer may see them.
@Component
class Alerts {

    private final JdbcClient sql;

    Alerts(JdbcClient sql) {
        this.sql = sql;
    }

    record Happened(
            AlertFact kind,
            Priority priority,
            String todo,
            LocalDate reviewOn,
            @Nullable LocalDate endsOn,
            String note,
            Instant at,
            String by) {}

    Optional<Alert> find(AlertId id) {
        return sql.sql("""
                        select a.id, a.person_id as person, a.holder_agency_id as holder, a.kind, a.title, a.priority, a.todo, a.review_on, a.ends_on,
                               a.status, a.told_id as told, a.raised_by, a.raised_at, a.version
                          from safety.alert a
                         where a.id = :id
                        """).param("id", id.value()).query(Alert.class).optional();
    }

    /// Every alert of these records of one person: those that stand first, the gravest first.
    List<Alert> of(List<PersonId> people) {
        return sql.sql("""
                        select a.id, a.person_id as person, a.holder_agency_id as holder, a.kind, a.title, a.priority, a.todo, a.review_on, a.ends_on,
                               a.status, a.told_id as told, a.raised_by, a.raised_at, a.version
                          from safety.alert a
                         where a.person_id = any (:people)
                         order by a.status = 'LOWERED', a.priority <> 'HIGH', a.raised_at desc
                         limit 100
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Alert.class)
                .list();
    }

    List<Happened> facts(AlertId id) {
        return sql.sql("""
                        select f.kind, f.priority, f.todo, f.review_on, f.ends_on, f.note, f.at, w.name as by
                          from safety.alert_fact f
                          join agency.worker w on w.id = f.recorded_by
                         where f.alert_id = :id
                         order by f.number
                        """).param("id", id.value()).query(Happened.class).list();
    }

    /// The same id again changes nothing.
    ///
    /// @return whether it was new
    boolean raise(Alert it) {
        int rows = sql.sql("""
                        insert into safety.alert (id, person_id, holder_agency_id, kind, title, priority, todo, review_on, ends_on, status, told_id,
                               raised_by, raised_at)
                        values (:id, :person, :holder, :kind, :title, :priority, :todo, :reviewOn, :endsOn::date, 'IN_FORCE', :told::uuid, :by, :at)
                            on conflict do nothing
                        """)
                .params(columns(it))
                .param("kind", it.kind().name())
                .param("title", it.title())
                .param("told", it.told())
                .param("by", it.raisedBy().value())
                .param("at", Times.utc(it.raisedAt()))
                .update();
        if (rows == 1) {
            fact(it, new Alert.Fact(AlertFact.RAISED, "", it.raisedBy(), it.raisedAt()));
        }
        return rows == 1;
    }

    /// The one door for every change of an alert that stands.
    ///
    /// @throws Refused when somebody else was quicker
    void record(Step<Alert, Alert.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update safety.alert
                           set priority = :priority, todo = :todo, review_on = :reviewOn, ends_on = :endsOn::date, status = :status,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .params(columns(it))
                .param("status", it.status().name())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        fact(it, step.event());
    }

    private void fact(Alert of, Alert.Fact fact) {
        sql.sql("""
                        insert into safety.alert_fact (id, alert_id, person_id, holder_agency_id, number, kind, priority, todo, review_on, ends_on, note,
                               at, recorded_by)
                        select :fact, :id, :person, :holder, 1 + count(*), :kind, :priority, :todo, :reviewOn, :endsOn::date, :note, :at, :by
                          from safety.alert_fact f
                         where f.alert_id = :id
                        """)
                .params(columns(of))
                .param("fact", Ids.next())
                .param("kind", fact.kind().name())
                .param("note", fact.note())
                .param("at", Times.utc(fact.at()))
                .param("by", fact.by().value())
                .update();
    }

    private static Map<String, @Nullable Object> columns(Alert it) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", it.id().value());
        columns.put("person", it.person().value());
        columns.put("holder", it.holder().value());
        columns.put("priority", it.priority().name());
        columns.put("todo", it.todo());
        columns.put("reviewOn", it.reviewOn());
        columns.put("endsOn", it.endsOn());
        return columns;
    }
}
