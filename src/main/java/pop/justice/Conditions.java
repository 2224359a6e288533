package pop.justice;

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
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Conditions, as far as the viewer may see them. What stands on one record of a person counts for all that are linked.
@Component
class Conditions {

    private final JdbcClient sql;
    private final ConditionFlag flag;

    Conditions(JdbcClient sql, ConditionFlag flag) {
        this.sql = sql;
        this.flag = flag;
    }

    /// A fact as a page shows it.
    ///
    /// @param by none when the house recorded it
    record Happened(
            ConditionId condition,
            ConditionFactKind kind,
            Instant at,
            @Nullable String by,
            @Nullable EndReason reason,
            String said) {}

    Optional<Condition> find(ConditionId id) {
        return sql.sql("select " + ConditionRow.COLUMNS + " from justice.condition c where c.id = :id")
                .param("id", id.value())
                .query(ConditionRow::of)
                .optional();
    }

    /// All there ever were, the newest first.
    List<Condition> of(PersonId person) {
        return sql.sql("select " + ConditionRow.COLUMNS + """
                          from justice.condition c
                         where c.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by c.from_on desc, c.id desc
                         limit 200
                        """)
                .param("person", person.value())
                .query(ConditionRow::of)
                .list();
    }

    /// What happened to them, in its order.
    List<Happened> facts(PersonId person) {
        return sql.sql("""
                        select f.condition_id as condition, f.kind, f.at, w.name as by, f.reason, f.said
                          from justice.condition_fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by f.condition_id, f.number
                         limit 1000
                        """)
                .param("person", person.value())
                .query(Happened.class)
                .list();
    }

    /// The same id again changes nothing.
    void add(Condition condition, WorkerId by) {
        int rows = sql.sql("""
                        insert into justice.condition (id, person_id, holder_agency_id, source, kind, words, place, postcode, areas, days,
                               from_time, until_time, from_on, until_on, sure, told_by, told_on, status, recorded_at, checked_at)
                        values (:id, :person, :holder, :source, :kind, :words, :place, :postcode::text, :areas, :days, :fromTime::time,
                                :untilTime::time, :since, :last::date, :sure, :toldBy, :toldOn, :status, :at, :at)
                            on conflict (id) do nothing
                        """)
                .param("id", condition.id().value())
                .param("person", condition.person().value())
                .param("holder", condition.holder().value())
                .params(ConditionRow.parameters(condition.terms()))
                .param("status", condition.status().name())
                .param("at", Times.utc(condition.checkedAt()))
                .update();
        if (rows == 1) {
            add(condition, condition.first(by));
            flag.show(condition, condition.checkedAt());
        }
    }

    /// The one door for every change.
    ///
    /// @throws Refused when somebody else was quicker
    void record(Step<Condition, ConditionFact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update justice.condition
                           set source = :source, words = :words, place = :place, postcode = :postcode::text, areas = :areas, days = :days,
                               from_time = :fromTime::time, until_time = :untilTime::time, from_on = :since, until_on = :last::date,
                               sure = :sure, told_by = :toldBy, told_on = :toldOn, status = :status, checked_at = :checked, version = version + 1
                         where id = :id
                           and version = :version
                           and kind = :kind
                        """)
                .params(ConditionRow.parameters(it.terms()))
                .param("status", it.status().name())
                .param("checked", Times.utc(it.checkedAt()))
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        add(it, step.event());
        flag.show(it, step.event().at());
    }

    private void add(Condition of, ConditionFact fact) {
        sql.sql("""
                        insert into justice.condition_fact (id, condition_id, person_id, holder_agency_id, number, kind, at, recorded_by, reason, said)
                        select :fact, :id, :person, :holder, 1 + count(*), :kind, :at, :by, :reason::text, :said
                          from justice.condition_fact f
                         where f.condition_id = :id
                        """)
                .param("fact", Ids.next())
                .param("id", of.id().value())
                .param("person", of.person().value())
                .param("holder", of.holder().value())
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("by", fact.by())
                .param("reason", fact.reason() == null ? null : fact.reason().name())
                .param("said", fact.said())
                .update();
    }

    /// Those of everyone in `people` that stand; for the house, when somebody has died.
    List<Condition> standing(List<UUID> people) {
        return sql.sql("select " + ConditionRow.COLUMNS
                        + " from justice.condition c where c.person_id = any (:people) and c.status = 'STANDS'")
                .param("people", people.toArray(UUID[]::new))
                .query(ConditionRow::of)
                .list();
    }
}
