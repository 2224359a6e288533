package pop.engagement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.person.PersonId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Spells of support as pages show them, as far as the viewer may see them.
@Component
public class Engagements {

    private final JdbcClient sql;

    Engagements(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param name what the person is called
    /// @param spell which of the person's spells it is, counted from 1
    /// @param pausedFor none also for a role that is not shown the reason
    /// @param closedReason none also for a role that is not shown the reason
    public record Spell(
            EngagementId id,
            PersonId person,
            String name,
            @Nullable UUID referral,
            int spell,
            TeamId team,
            EngagementStatus status,
            @Nullable PauseReason pausedFor,
            @Nullable LocalDate pausedUntil,
            @Nullable CloseReason closedReason,
            @Nullable WorkerId closingProposedBy,
            @Nullable String closingProposedByName,
            @Nullable WorkerId lead,
            @Nullable String leadName,
            Instant openedAt,
            @Nullable Instant lastContactAt,
            @Nullable Instant endedAt,
            int version) {}

    /// How a list is narrowed and sorted.
    ///
    /// @param around only those in whose team this worker is
    /// @param sort a column, with a minus in front downwards; anything unknown sorts by name
    record Wanted(
            @Nullable WorkerId around,
            @Nullable TeamId team,
            @Nullable WorkerId lead,
            @Nullable EngagementStatus status,
            String sort) {

        private Map<String, @Nullable Object> parameters() {
            var parameters = new HashMap<String, @Nullable Object>();
            parameters.put("around", around == null ? null : around.value());
            parameters.put("team", team == null ? null : team.value());
            parameters.put("lead", lead == null ? null : lead.value());
            parameters.put("status", status == null ? null : status.name());
            parameters.put("sort", sort);
            return parameters;
        }
    }

    public Optional<Spell> find(EngagementId id) {
        return sql.sql("select s.* from engagement.spell s where s.id = :id")
                .param("id", id.value())
                .query(Spell.class)
                .optional();
    }

    public Optional<Spell> open(PersonId person) {
        return sql.sql("select s.* from engagement.spell s where s.person = :person and s.status <> 'CLOSED'")
                .param("person", person.value())
                .query(Spell.class)
                .optional();
    }

    /// Every spell of these records of one person, the latest first.
    public List<Spell> of(List<PersonId> people) {
        return sql.sql("select s.* from engagement.spell s where s.person = any (:people) order by s.opened_at desc")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Spell.class)
                .list();
    }

    /// Open spells that this worker leads, the longest without contact first.
    public List<Spell> ledBy(WorkerId worker) {
        return sql.sql("""
                        select s.*
                          from engagement.spell s
                         where s.lead = :worker
                           and s.status <> 'CLOSED'
                         order by coalesce(s.last_contact_at, s.opened_at)
                        """).param("worker", worker.value()).query(Spell.class).list();
    }

    /// Open spells, or those with the wanted status; one more than the size, so that one sees whether there are more.
    List<Spell> list(Wanted wanted, long offset, int size) {
        return sql.sql("""
                        select s.*
                          from engagement.spell s
                         where (:team::uuid is null or s.team = :team)
                           and (:lead::uuid is null or s.lead = :lead)
                           and (:around::uuid is null
                                or s.id in (select m.engagement_id
                                              from engagement.member m
                                             where m.worker_id = :around
                                               and m.until is null))
                           and s.status = any (case when :status::text is null
                                                    then array['AWAITING_FIRST_CONTACT', 'ENGAGING', 'ACTIVE', 'PAUSED', 'PLANNED_ENDING']
                                                    else array[:status::text] end)
                         order by case :sort when 'contact' then s.last_contact_at when 'opened' then s.opened_at end nulls first,
                                  case :sort when '-contact' then s.last_contact_at when '-opened' then s.opened_at end desc nulls last,
                                  case :sort when 'lead' then coalesce(s.lead_name, '') end,
                                  case :sort when '-lead' then coalesce(s.lead_name, '') end desc,
                                  case :sort when '-name' then s.name end desc,
                                  s.name, s.id
                         limit :size + 1
                        offset :offset
                        """)
                .params(wanted.parameters())
                .param("size", size)
                .param("offset", offset)
                .query(Spell.class)
                .list();
    }

    /// A referral that this spell answers.
    record Answered(UUID id, String reference) {}

    /// The referral a spell began with, and those that came for the person while it was open.
    List<Answered> referrals(EngagementId engagement) {
        return sql.sql("""
                        select r.id, r.reference
                          from engagement.engagement e
                          join referral.referral r on r.person_id = e.person_id
                         where e.id = :engagement
                           and (r.id = e.referral_id
                                or (r.status in ('ACCEPTED', 'JOINED')
                                    and r.decided_at >= e.opened_at
                                    and (e.ended_at is null or r.decided_at <= e.ended_at)
                                    and not exists (select from engagement.engagement o where o.referral_id = r.id)))
                         order by r.decided_at
                        """)
                .param("engagement", engagement.value())
                .query(Answered.class)
                .list();
    }
}
