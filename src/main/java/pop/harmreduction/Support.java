package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Posts;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.engagement.Engagements;
import pop.engagement.Engagements.Spell;
import pop.person.People;
import pop.person.PersonId;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// Whether somebody is supported, and who is told of an overdose of theirs: somebody always is, also when nobody
/// leads it.
@Component
class Support {

    private final JdbcClient sql;
    private final People people;
    private final Engagements engagements;
    private final Posts posts;

    Support(JdbcClient sql, People people, Engagements engagements, Posts posts) {
        this.sql = sql;
        this.people = people;
        this.engagements = engagements;
        this.posts = posts;
    }

    /// A worker and the agency they act for.
    record Addressee(UUID worker, UUID agency) {}

    /// Whether the project supports them now, over all their linked records.
    boolean isOpen(PersonId person) {
        return engagements.of(people.linked(person)).stream().anyMatch(it -> it.endedAt() == null);
    }

    /// Who leads the open support, if their role is shown overdoses; else who leads that team, that of the latest
    /// support, or the one that looks at referrals.
    List<Addressee> addressees(PersonId person, Instant at) {
        var latest = engagements.of(people.linked(person)).stream()
                .min(Comparator.comparing((Spell it) -> it.endedAt() != null));
        var lead = latest.filter(it -> it.endedAt() == null)
                .map(Spell::lead)
                .map(it -> addressees(latest.get().team(), it, at))
                .orElse(List.of());
        return lead.isEmpty()
                ? latest.map(Spell::team)
                        .or(posts::triageTeam)
                        .map(team -> addressees(team, null, at))
                        .orElse(List.of())
                : lead;
    }

    /// @param lead null: the leaders of the team
    private List<Addressee> addressees(TeamId team, @Nullable WorkerId lead, Instant at) {
        return sql.sql("""
                        select distinct on (p.worker_id) p.worker_id as worker, p.agency_id as agency
                          from agency.post p
                         where p.team_id = :team
                           and p.since <= (:at at time zone 'Europe/London')::date
                           and (p.until is null or p.until > (:at at time zone 'Europe/London')::date)
                           and (p.role = 'TEAM_LEADER' and :lead::uuid is null
                                or p.worker_id = harmreduction.answers(:lead::uuid, p.team_id, :at))
                         order by p.worker_id
                        """)
                .param("team", team.value())
                .param("lead", lead == null ? null : lead.value())
                .param("at", Times.utc(at))
                .query(Addressee.class)
                .list();
    }
}
