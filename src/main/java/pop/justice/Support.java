package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.engagement.CloseReason;
import pop.engagement.Engagements;
import pop.engagement.Engagements.Spell;
import pop.person.People;
import pop.person.PersonId;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The support of a person over all their linked records, and who of it is told.
@Component
class Support {

    private final JdbcClient sql;
    private final People people;
    private final Engagements engagements;

    Support(JdbcClient sql, People people, Engagements engagements) {
        this.sql = sql;
        this.people = people;
        this.engagements = engagements;
    }

    Optional<Spell> open(PersonId person) {
        return spells(person).stream().filter(it -> it.endedAt() == null).findFirst();
    }

    boolean hasDied(PersonId person) {
        return spells(person).stream().anyMatch(it -> it.closedReason() == CloseReason.DIED);
    }

    private List<Spell> spells(PersonId person) {
        return engagements.of(people.linked(person));
    }

    /// A worker and the agency they act for.
    record Addressee(UUID worker, String name, String email, UUID agency) {}

    /// Who leads the spell, if their role is shown custody; else who leads the team.
    List<Addressee> addressees(Spell spell) {
        var lead = spell.lead() == null
                ? List.<Addressee>of()
                : addressees(spell, spell.lead().value());
        return lead.isEmpty() ? addressees(spell, null) : lead;
    }

    /// @param lead null: the leaders of the team
    private List<Addressee> addressees(Spell spell, @Nullable UUID lead) {
        return sql.sql("""
                        select distinct on (w.id) w.id as worker, w.name, w.email, p.agency_id as agency
                          from agency.post p
                          join agency.worker w on w.id = p.worker_id
                         where p.since <= (sharing.moment() at time zone 'Europe/London')::date
                           and (p.until is null or p.until > (sharing.moment() at time zone 'Europe/London')::date)
                           and p.team_id = :team
                           and (p.role = 'TEAM_LEADER' and :lead::uuid is null
                                or w.id = :lead and p.role in ('TEAM_LEADER', 'SOCIAL_CARE_WORKER', 'POLICE_OFFICER'))
                         order by w.id
                        """)
                .param("lead", lead)
                .param("team", spell.team().value())
                .query(Addressee.class)
                .list();
    }
}
