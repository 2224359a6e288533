package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Ids;
import pop.database.Times;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Steps towards goals in the database, as far as the viewer may see them.
@Component
class Actions {

    private static final String COLUMNS = """
            select a.*, w.name as worker_name
              from plan.action a
              left join agency.worker w on w.id = a.worker_id
            """;

    private final JdbcClient sql;
    private final Clock clock;

    Actions(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// A step with the name of whoever takes it.
    ///
    /// @param who the worker's or the agency's name; blank for the person
    record Shown(Action it, String who, Instant changedAt) {

        boolean late(LocalDate today) {
            var due = it.what().due();
            return due != null && it.status().isOpen() && due.isBefore(today);
        }
    }

    /// What happened to a step, with the name of who recorded it.
    ///
    /// @param reason a constant of [WhyNot] or [BlockedBy]
    record Happened(
            ActionFact kind,
            Instant happenedAt,
            String by,
            @Nullable Whose whose,
            @Nullable String reason,
            String alternative,
            String note) {}

    /// A step of this person, or of a record linked with theirs.
    Optional<Shown> find(ActionId id, PersonId person) {
        return sql.sql(COLUMNS + """
                         where a.id = :id
                           and a.person_id in (select q.id from person.person p join person.person q on q.main_id = p.main_id where p.id = :person)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query((row, _) -> ActionRow.of(row))
                .optional();
    }

    /// In the order in which they fall due; those without a day last.
    List<Shown> of(EngagementId engagement) {
        return sql.sql(COLUMNS + "where a.engagement_id = :engagement order by a.due_on nulls last, a.opened_at, a.id")
                .param("engagement", engagement.value())
                .query((row, _) -> ActionRow.of(row))
                .list();
    }

    List<Shown> towards(GoalId goal) {
        return sql.sql(COLUMNS + "where a.goal_id = :goal order by a.due_on nulls last, a.opened_at, a.id")
                .param("goal", goal.value())
                .query((row, _) -> ActionRow.of(row))
                .list();
    }

    /// What a worker has still to do for somebody.
    List<Shown> openOf(WorkerId worker, EngagementId engagement) {
        return sql.sql(COLUMNS + """
                         where a.worker_id = :worker
                           and a.engagement_id = :engagement
                           and a.status in ('OPEN', 'DOING', 'BLOCKED')
                           and not a.rests
                        """)
                .param("worker", worker.value())
                .param("engagement", engagement.value())
                .query((row, _) -> ActionRow.of(row))
                .list();
    }

    /// The latest first.
    List<Happened> facts(ActionId action) {
        return sql.sql("""
                        select f.kind, f.happened_at, coalesce(w.name, '') as by, f.whose, f.reason, f.alternative, f.note
                          from plan.action_fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.action_id = :action
                         order by f.number desc
                        """)
                .param("action", action.value())
                .query(Happened.class)
                .list();
    }

    /// The same id again changes nothing.
    void open(Action it, Action.Fact fact) {
        int rows = sql.sql("""
                        insert into plan.action (id, goal_id, person_id, engagement_id, holder_agency_id, category, text, owner, worker_id, agency,
                               due_on, status, opened_at, changed_at)
                        values (:id, :goal, :person, :engagement, :holder, :category, :text, :owner, :worker::uuid, :agency, :due::date, :status,
                                :at, :at)
                        on conflict (id) do nothing
                        """)
                .params(columns(it))
                .param("goal", it.goal().value())
                .param("person", it.person().value())
                .param("engagement", it.engagement().value())
                .param("holder", it.holder().value())
                .param("category", it.category().name())
                .param("at", Times.utc(fact.at()))
                .update();
        if (rows == 1) {
            add(it, 1, fact);
        }
    }

    /// The one door for every change: the step and its fact are one transaction.
    ///
    /// @throws Refused when somebody else changed it since it was read
    void record(Step<Action, Action.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update plan.action
                           set text = :text, owner = :owner, worker_id = :worker::uuid, agency = :agency, due_on = :due::date, status = :status,
                               blocked_by = :blockedBy::text, changed_at = :at, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .params(columns(it))
                .param("at", Times.utc(step.event().at()))
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        add(it, it.version() + 1, step.event());
    }

    private static Map<String, @Nullable Object> columns(Action it) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("id", it.id().value());
        columns.put("text", it.what().text());
        columns.put("owner", it.what().owner().name());
        columns.put(
                "worker", it.what().worker() == null ? null : it.what().worker().value());
        columns.put("agency", it.what().agency());
        columns.put("due", it.what().due());
        columns.put("status", it.status().name());
        columns.put("blockedBy", it.blockedBy() == null ? null : it.blockedBy().name());
        return columns;
    }

    private void add(Action to, int number, Action.Fact fact) {
        sql.sql("""
                        insert into plan.action_fact (id, action_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at,
                               recorded_by, whose, reason, alternative, note)
                        values (:id, :action, :person, :holder, :category, :number, :kind, :at, :now, :by, :whose::text, :reason::text, :alternative,
                                :note)
                        """)
                .param("id", Ids.next())
                .param("action", to.id().value())
                .param("person", to.person().value())
                .param("holder", to.holder().value())
                .param("category", to.category().name())
                .param("number", number)
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("now", Times.utc(clock.instant()))
                .param("by", fact.by())
                .param("whose", fact.whose() == null ? null : fact.whose().name())
                .param("reason", fact.reason())
                .param("alternative", fact.alternative())
                .param("note", fact.note())
                .update();
    }
}
