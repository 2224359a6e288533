package pop.engagement;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.person.PersonId;
import pop.referral.ReferralId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Grants;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Spells of support as they are opened and changed. What pages read is in [Engagements].
@Component
class Spells {

    private final JdbcClient sql;
    private final History history;
    private final Grants grants;
    private final ApplicationEventPublisher events;

    Spells(JdbcClient sql, History history, Grants grants, ApplicationEventPublisher events) {
        this.sql = sql;
        this.history = history;
        this.grants = grants;
        this.events = events;
    }

    /// A spell that is to begin.
    record Opening(
            EngagementId id,
            PersonId person,
            TeamId team,
            @Nullable ReferralId referral,
            UUID by,
            Instant at) {}

    Optional<Engagement> find(EngagementId id) {
        return sql.sql("""
                        select e.*,
                               (select coalesce(array_agg(f.kind order by f.number), '{}')
                                  from engagement.fact f
                                 where f.engagement_id = e.id) as facts
                          from engagement.engagement e
                         where e.id = :id
                        """).param("id", id.value()).query(EngagementRow::of).optional();
    }

    /// The spell that is open for this person, or for a record linked with theirs; also for those who may not look
    /// into it but hold a grant on the person (`engagement.open_spell`).
    Optional<EngagementId> openOf(PersonId person) {
        return sql.sql("select engagement.open_spell(:person) as id")
                .param("person", person.value())
                .query((row, number) -> Optional.ofNullable(row.getObject("id", UUID.class)))
                .single()
                .map(EngagementId::new);
    }

    /// Opens the person's next spell. The same id or referral again, or a spell that is open already, changes nothing.
    ///
    /// @return whether it was opened
    boolean open(Opening opening) {
        int rows = sql.sql("""
                        insert into engagement.engagement (id, person_id, referral_id, spell, team_id, holder_agency_id, status, opened_at)
                        select :id, :person, :referral::uuid,
                               (select 1 + coalesce(max(o.spell), 0) from engagement.engagement o where o.person_id = :person),
                               t.id, t.agency_id, 'AWAITING_FIRST_CONTACT', :at
                          from agency.team t
                         where t.id = :team
                        on conflict do nothing
                        """)
                .param("id", opening.id().value())
                .param("person", opening.person().value())
                .param(
                        "referral",
                        opening.referral() == null ? null : opening.referral().value())
                .param("team", opening.team().value())
                .param("at", Times.utc(opening.at()))
                .update();
        if (rows == 1) {
            history.opened(opening);
            events.publishEvent(new EngagementEvent.Opened(
                    opening.id(), opening.person(), opening.team(), opening.referral(), opening.at()));
        }
        return rows == 1;
    }

    /// The one door for every change of status: the state, its fact and its event are one transaction.
    ///
    /// @throws Refused when somebody else changed the spell since it was read
    void record(Step<Engagement, Fact> step) {
        var it = step.state();
        int rows = sql.sql("""
                        update engagement.engagement
                           set status = :status, paused_for = :pausedFor, paused_until = :pausedUntil::date,
                               closed_reason = :closedReason, closing_proposed_by = :closingProposedBy::uuid,
                               lead_worker_id = :lead::uuid, ended_at = :endedAt::timestamptz, version = version + 1
                         where id = :id
                           and version = :version
                        """)
                .param("id", it.id().value())
                .param("version", it.version())
                .params(columns(it.now()))
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        history.add(it, step.event());
        if (it.now().status() == EngagementStatus.CLOSED) {
            grants.spellOver(it.id().value());
        }
        News.of(step).forEach(events::publishEvent);
    }

    private static Map<String, @Nullable Object> columns(Engagement.Standing now) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("status", now.status().name());
        columns.put(
                "pausedFor", now.pausedFor() == null ? null : now.pausedFor().name());
        columns.put("pausedUntil", now.pausedUntil());
        columns.put(
                "closedReason",
                now.closedReason() == null ? null : now.closedReason().name());
        columns.put("closingProposedBy", value(now.closingProposedBy()));
        columns.put("lead", value(now.lead()));
        columns.put("endedAt", Times.utcOrNull(now.endedAt()));
        return columns;
    }

    private static @Nullable UUID value(@Nullable WorkerId worker) {
        return worker == null ? null : worker.value();
    }

    /// Remembers when the person was last reached, for lists that ask how long ago it was.
    void reached(EngagementId id, Instant at) {
        sql.sql("""
                        update engagement.engagement
                           set last_contact_at = greatest(last_contact_at, :at)
                         where id = :id
                        """).param("id", id.value()).param("at", Times.utc(at)).update();
    }
}
