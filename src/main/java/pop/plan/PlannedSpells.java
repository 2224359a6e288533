package pop.plan;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.web.NotFound;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The spells of support that plans belong to, of all records confirmed to be one person.
@Component
class PlannedSpells {

    private final JdbcClient sql;

    PlannedSpells(JdbcClient sql) {
        this.sql = sql;
    }

    /// A spell with its living plan, as far as the viewer is shown it.
    ///
    /// @param around whether the viewer is around the person, and so may write
    record Spell(
            EngagementId id,
            PersonId person,
            int spell,
            boolean open,
            boolean around,
            @Nullable WorkerId lead,
            @Nullable String leadName,
            Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable UUID plan,
            @Nullable PlanStatus status,
            @Nullable LocalDate reviewOn,
            @Nullable Instant begunAt,
            @Nullable Integer version) {

        boolean changes() {
            return open && around;
        }
    }

    /// The open one first, then the latest.
    List<Spell> of(PersonId person) {
        return sql.sql("""
                        select e.id, e.person_id as person, e.spell, e.status <> 'CLOSED' as open,
                               exists (select from sharing.door d where d.person_id = e.person_id and d.scope = 'SUPPORT') as around,
                               e.lead_worker_id as lead, w.name as lead_name, e.opened_at, e.ended_at,
                               p.id as plan, p.status, p.review_on, p.begun_at, p.version
                          from person.person one
                          join person.person q on q.main_id = one.main_id
                          join engagement.engagement e on e.person_id = q.id
                          left join agency.worker w on w.id = e.lead_worker_id
                          left join plan.plan p on p.engagement_id = e.id and p.status <> 'SUPERSEDED'
                         where one.id = :person
                         order by e.status = 'CLOSED', e.opened_at desc
                        """).param("person", person.value()).query(Spell.class).list();
    }

    /// The spell in which something may be planned now.
    ///
    /// @throws Refused when support is over, or the viewer only looks in
    /// @throws NotFound when none is shown to the viewer
    Spell working(PersonId person) {
        var spell = of(person).stream().findFirst().orElseThrow(NotFound::new);
        if (!spell.open()) {
            throw new Refused("plan.spell-closed");
        }
        if (!spell.around()) {
            throw new Refused("plan.only-around");
        }
        return spell;
    }

    /// Somebody who could take a step.
    record Worker(WorkerId id, String name) {}

    /// The team around the person, the lead first.
    List<Worker> around(EngagementId engagement) {
        return sql.sql("""
                        select m.worker_id as id, w.name
                          from engagement.member m
                          join agency.worker w on w.id = m.worker_id
                         where m.engagement_id = :engagement
                           and m.until is null
                         order by m.part, w.name
                        """)
                .param("engagement", engagement.value())
                .query(Worker.class)
                .list();
    }

    /// The spell is over: nothing of its plan falls due any more, and nothing of it changes.
    void rest(EngagementId engagement) {
        sql.sql("""
                        with p as (update plan.plan set rests = true where engagement_id = :engagement and not rests),
                             g as (update plan.goal set rests = true where engagement_id = :engagement and not rests)
                        update plan.action set rests = true where engagement_id = :engagement and not rests
                        """).param("engagement", engagement.value()).update();
    }
}
