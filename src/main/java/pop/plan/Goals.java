package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.Times;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Goals in the database, as far as the viewer may see them.
@Component
class Goals {

    private static final String COLUMNS = """
            select g.id, g.person_id as person, g.engagement_id as engagement, g.holder_agency_id as holder, g.area, g.words, g.beside,
                   g.status, g.again_on as again, g.offered_from, g.proposed_at, g.rests, g.version
              from plan.goal g
            """;

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Goals(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /// What happened to a goal, with the name of who recorded it.
    record Happened(
            GoalFact kind,
            Instant happenedAt,
            String by,
            @Nullable TalkedHow how,
            @Nullable Whose whose,
            @Nullable WhyNot reason,
            String alternative,
            String note,
            @Nullable LocalDate until) {}

    /// A goal of this person, or of a record linked with theirs.
    Optional<Goal> find(GoalId id, PersonId person) {
        return sql.sql(COLUMNS + """
                         where g.id = :id
                           and g.person_id in (select q.id from person.person p join person.person q on q.main_id = p.main_id where p.id = :person)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .query(Goal.class)
                .optional();
    }

    /// In the order in which they were proposed.
    List<Goal> of(EngagementId engagement) {
        return sql.sql(COLUMNS + "where g.engagement_id = :engagement order by g.proposed_at, g.id")
                .param("engagement", engagement.value())
                .query(Goal.class)
                .list();
    }

    /// The latest first.
    List<Happened> facts(GoalId goal) {
        return sql.sql("""
                        select f.kind, f.happened_at, coalesce(w.name, '') as by, f.how, f.whose, f.reason, f.alternative, f.note, f.until
                          from plan.goal_fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.goal_id = :goal
                         order by f.number desc
                        """).param("goal", goal.value()).query(Happened.class).list();
    }

    /// The areas in which the viewer may write: those whose category lies open to them.
    List<Area> areas(PersonId person) {
        var open = sql.sql("select may_add from sharing.may_add(:person)")
                .param("person", person.value())
                .query((row, _) -> Category.valueOf(row.getString("may_add")))
                .list();
        return Arrays.stream(Area.values())
                .filter(area -> open.contains(area.category()))
                .toList();
    }

    /// Proposes a goal. The same id again, or one made anew from the same goal before, changes nothing.
    ///
    /// @return whether it is new
    boolean propose(Goal it, Goal.Fact fact) {
        int rows = sql.sql("""
                        insert into plan.goal (id, person_id, engagement_id, holder_agency_id, category, area, words, beside, status, offered_from,
                               proposed_at, changed_at)
                        values (:id, :person, :engagement, :holder, :category, :area, :words, :beside, :status, :from::uuid, :at, :at)
                        on conflict do nothing
                        """)
                .param("id", it.id().value())
                .param("person", it.person().value())
                .param("engagement", it.engagement().value())
                .param("holder", it.holder().value())
                .param("category", it.area().category().name())
                .param("area", it.area().name())
                .param("words", it.words())
                .param("beside", it.beside())
                .param("status", it.status().name())
                .param(
                        "from",
                        it.offeredFrom() == null ? null : it.offeredFrom().value())
                .param("at", Times.utc(it.proposedAt()))
                .update();
        if (rows == 1) {
            add(it, 1, fact);
        }
        return rows == 1;
    }

    /// The one door for every change of status: the goal, its fact and its event are one transaction.
    ///
    /// @return the goal as it stands then
    /// @throws Refused when somebody else changed it since it was read
    Goal record(Step<Goal, Goal.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update plan.goal
                           set status = :status, words = :words, beside = :beside, again_on = :again::date, changed_at = :at,
                               version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("status", it.status().name())
                .param("words", it.words())
                .param("beside", it.beside())
                .param("again", it.again())
                .param("at", Times.utc(step.event().at()))
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        add(it, it.version() + 1, step.event());
        tell(it, step.event());
        return it.next();
    }

    private void tell(Goal it, Goal.Fact fact) {
        if (fact.kind() == GoalFact.AGREED) {
            events.publishEvent(new PlanEvent.GoalAgreed(it.id(), it.engagement(), it.person(), fact.by(), fact.at()));
        }
    }

    private void add(Goal to, int number, Goal.Fact fact) {
        sql.sql("""
                        insert into plan.goal_fact (id, goal_id, person_id, holder_agency_id, category, number, kind, happened_at, recorded_at,
                               recorded_by, how, whose, reason, alternative, note, until)
                        values (:id, :goal, :person, :holder, :category, :number, :kind, :at, :now, :by, :how::text, :whose::text, :reason::text,
                                :alternative, :note, :until::date)
                        """)
                .param("id", Ids.next())
                .param("goal", to.id().value())
                .param("person", to.person().value())
                .param("holder", to.holder().value())
                .param("category", to.area().category().name())
                .param("number", number)
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("now", Times.utc(clock.instant()))
                .param("by", fact.by())
                .param("how", fact.how() == null ? null : fact.how().name())
                .param("whose", fact.whose() == null ? null : fact.whose().name())
                .param("reason", fact.why() == null ? null : fact.why().name())
                .param("alternative", fact.alternative())
                .param("note", fact.note())
                .param("until", fact.until())
                .update();
    }
}
