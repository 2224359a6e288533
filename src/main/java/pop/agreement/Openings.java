package pop.agreement;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.Role;
import pop.database.Times;
import pop.sharing.Category;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Asks the rule itself what agreements open, and what a draft would. Never whether there is any record.
@Component
class Openings {

    private final JdbcClient sql;
    private final Clock clock;

    Openings(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// What lies open to a role of an agency.
    ///
    /// @param scope REFERRAL, SUPPORT while it is open, PAST once it is over
    /// @param holder null: whoever holds it
    /// @param how OWN remit, SAFETY, or AGREEMENT
    /// @param condition what the person's word counts for
    record Opening(
            AgencyId agencyId,
            Role role,
            String scope,
            @Nullable AgencyId holder,
            Category category,
            String how,
            Condition condition,
            @Nullable UUID clauseId) {}

    /// @param tried in place of its own series; null: as it is today
    List<Opening> open(@Nullable AgreementId tried) {
        return sql.sql("""
                        select o.agency_id, o.role, o.scope, o.holder, o.category, o.how, o.condition, o.clause_id
                          from sharing.would_open(:tried::uuid, :now) o
                        """)
                .param("tried", tried == null ? null : tried.value())
                .param("now", Times.utc(clock.instant()))
                .query(Opening.class)
                .list();
    }

    /// Another agreement in force that speaks of the same.
    ///
    /// @param number of this agreement's clause
    /// @param result the condition that stands, or WITHHELD
    /// @param wins number and agreement of the clause that stands; null where it is withheld
    record Overlap(
            int number,
            AgreementId otherId,
            String other,
            int otherVersion,
            int otherNumber,
            Role role,
            Category category,
            String result,
            @Nullable String wins) {}

    List<Overlap> overlaps(AgreementId agreement, @Nullable AgreementId tried) {
        return sql.sql("""
                        select distinct c.number, a.id as other_id, a.title as other, a.version as other_version, o.number as other_number,
                               v.role, v.category, v.result, case when v.wins = c.id then 'THIS' when v.wins = o.id then 'OTHER' end as wins
                          from sharing.meetings(:agreement, :tried::uuid, :now) v
                          join sharing.clause c on c.id = v.clause_id
                          join sharing.clause o on o.id = v.other_id
                          join sharing.agreement a on a.id = o.agreement_id
                         order by c.number, a.title, o.number
                        """)
                .param("agreement", agreement.value())
                .param("tried", tried == null ? null : tried.value())
                .param("now", Times.utc(clock.instant()))
                .query(Overlap.class)
                .list();
    }

    /// Whether a holder's records of a category lie open to the holder of a post who has a door to the person.
    ///
    /// @param how what opens it, otherwise what is missing
    record Sight(
            UUID postId,
            AgencyId holder,
            Category category,
            boolean open,
            String how,
            @Nullable UUID clauseId) {}

    List<Sight> see(UUID person, @Nullable AgreementId tried) {
        return sql.sql("""
                        select s.post_id, s.holder, s.category, s.open, s.how, s.clause_id
                          from sharing.would_see(:person, :tried::uuid, :now) s
                        """)
                .param("person", person)
                .param("tried", tried == null ? null : tried.value())
                .param("now", Times.utc(clock.instant()))
                .query(Sight.class)
                .list();
    }

    /// Somebody who holds a post today.
    record Holder(UUID id, String name, Role role, AgencyId agencyId, String agency, String team) {}

    List<Holder> posts() {
        return sql.sql("""
                        select p.id, w.name, p.role, p.agency_id, g.name as agency, t.name as team
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                          join agency.agency g on g.id = p.agency_id
                          join agency.team t on t.id = p.team_id
                         where p.since <= :today
                           and (p.until is null or p.until > :today)
                         order by g.name, p.role, w.name
                        """)
                .param("today", pop.web.When.dayOf(clock.instant()))
                .query(Holder.class)
                .list();
    }

    /// The names of all agencies, also of those that have ended.
    Map<AgencyId, String> names() {
        return sql
                .sql("select a.id, a.name from agency.agency a")
                .query((row, number) -> Map.entry(new AgencyId(row.getObject("id", UUID.class)), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Where a clause stands: "Working as one team, clause 3".
    record Place(UUID id, AgreementId agreementId, String title, int version, int number) {}

    List<Place> places(List<UUID> clauses) {
        return sql.sql("""
                        select c.id, a.id as agreement_id, a.title, a.version, c.number
                          from sharing.clause c
                          join sharing.agreement a on a.id = c.agreement_id
                         where c.id = any (:clauses::uuid[])
                        """)
                .param("clauses", clauses.toArray(UUID[]::new))
                .query(Place.class)
                .list();
    }
}
