package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Ids;
import pop.database.Times;
import pop.engagement.EngagementId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Plans in the database, as far as the viewer may see them.
@Component
class Plans {

    private final JdbcClient sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Plans(JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /// What happened to a plan, with the name of who recorded it.
    record Happened(
            PlanFact kind,
            Instant happenedAt,
            String by,
            @Nullable TalkedHow how,
            String note,
            @Nullable LocalDate until) {}

    /// The plan of a spell that no other has taken the place of.
    Optional<SupportPlan> living(EngagementId engagement) {
        return sql.sql("""
                        select p.id, p.person_id as person, p.engagement_id as engagement, p.holder_agency_id as holder, p.status, p.review_on,
                               p.begun_at, p.rests, p.version
                          from plan.plan p
                         where p.engagement_id = :engagement
                           and p.status <> 'SUPERSEDED'
                        """)
                .param("engagement", engagement.value())
                .query(SupportPlan.class)
                .optional();
    }

    /// All plans of a spell, the latest first.
    List<Happened> facts(EngagementId engagement) {
        return sql.sql("""
                        select f.kind, f.happened_at, coalesce(w.name, '') as by, f.how, f.note, f.until
                          from plan.plan p
                          join plan.fact f on f.plan_id = p.id
                          left join agency.worker w on w.id = f.recorded_by
                         where p.engagement_id = :engagement
                         order by p.begun_at desc, f.number desc
                        """)
                .param("engagement", engagement.value())
                .query(Happened.class)
                .list();
    }

    /// Begins a plan where the spell has none; where one lives, also one that the viewer is not shown, nothing changes.
    void begin(EngagementId engagement, UUID by, Instant at) {
        var id = Ids.next();
        int rows = sql.sql("""
                        insert into plan.plan (id, person_id, engagement_id, holder_agency_id, status, begun_at)
                        select :id, e.person_id, e.id, e.holder_agency_id, 'DRAFT', :at
                          from engagement.engagement e
                         where e.id = :engagement
                           and e.status <> 'CLOSED'
                        on conflict (engagement_id) where status <> 'SUPERSEDED' do nothing
                        """)
                .param("id", id)
                .param("engagement", engagement.value())
                .param("at", Times.utc(at))
                .update();
        if (rows == 1) {
            sql.sql("""
                            insert into plan.fact (id, plan_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by)
                            select :fact, :plan, e.person_id, e.holder_agency_id, 1, 'BEGUN', :at, :now, :by
                              from engagement.engagement e
                             where e.id = :engagement
                            """)
                    .param("fact", Ids.next())
                    .param("plan", id)
                    .param("engagement", engagement.value())
                    .param("at", Times.utc(at))
                    .param("now", Times.utc(clock.instant()))
                    .param("by", by)
                    .update();
        }
    }

    /// The one door for every change of status: the plan, its fact and its event are one transaction.
    ///
    /// @throws Refused when somebody else changed it since it was read
    void record(Step<SupportPlan, SupportPlan.Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update plan.plan
                           set status = :status, review_on = :reviewOn::date, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("status", it.status().name())
                .param("reviewOn", it.reviewOn())
                .param("id", it.id())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        add(it, step.event());
        tell(it, step.event());
    }

    private void add(SupportPlan to, SupportPlan.Fact fact) {
        sql.sql("""
                        insert into plan.fact (id, plan_id, person_id, holder_agency_id, number, kind, happened_at, recorded_at, recorded_by,
                               how, note, until)
                        values (:id, :plan, :person, :holder, :number, :kind, :at, :now, :by, :how::text, :note, :until::date)
                        """)
                .param("id", Ids.next())
                .param("plan", to.id())
                .param("person", to.person().value())
                .param("holder", to.holder().value())
                .param("number", to.version() + 1)
                .param("kind", fact.kind().name())
                .param("at", Times.utc(fact.at()))
                .param("now", Times.utc(clock.instant()))
                .param("by", fact.by())
                .param("how", fact.how() == null ? null : fact.how().name())
                .param("note", fact.note())
                .param("until", fact.until())
                .update();
    }

    private void tell(SupportPlan it, SupportPlan.Fact fact) {
        switch (fact.kind()) {
            case AGREED ->
                events.publishEvent(new PlanEvent.Agreed(it.engagement(), it.person(), fact.by(), fact.at()));
            case REVIEWED ->
                events.publishEvent(new PlanEvent.Reviewed(
                        it.engagement(), it.person(), Objects.requireNonNull(fact.until()), fact.by(), fact.at()));
            case BEGUN, SUPERSEDED -> {}
        }
    }
}
