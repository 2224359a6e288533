package pop.outcome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.engagement.Engagements.Spell;
import pop.person.People;
import pop.person.PersonId;
import pop.web.When;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// What all pages of this room on a person have in common: whose they are, and what of it is open to the viewer.
@Component
class ChangeDoor {

    private final JdbcClient sql;
    private final People people;
    private final Clock clock;

    ChangeDoor(JdbcClient sql, People people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return When.dayOf(clock.instant());
    }

    /// The trail is told. Four statements.
    Here enter(PersonId person) {
        return new Here(people.show(person, "change"), now(), opens(person), spells(person));
    }

    private Here.Opens opens(PersonId person) {
        return sql.sql("""
                        select array(select c
                                       from sharing.may_add(:person) c
                                      where c in ('OUTCOME', 'SUBSTANCE_USE', 'MENTAL_HEALTH')
                                        and current_setting('pop.role', true) is distinct from 'POLICE_OFFICER') as categories,
                               exists (select from sharing.door d where d.person_id = :person and d.scope <> 'REFERRAL') as to_read,
                               exists (select from sharing.door d where d.person_id = :person and d.scope in ('SUPPORT', 'PAST')) as to_record
                        """)
                .param("person", person.value())
                .query(ChangeDoor::opens)
                .single();
    }

    private static Here.Opens opens(ResultSet row, int number) throws SQLException {
        var categories = (String[]) row.getArray("categories").getArray();
        return new Here.Opens(Set.of(categories), row.getBoolean("to_read"), row.getBoolean("to_record"));
    }

    /// Over all linked records, the first first.
    private List<Spell> spells(PersonId person) {
        return sql.sql("""
                        select s.*
                          from person.person p
                          join person.person q on q.main_id = p.main_id
                          join engagement.spell s on s.person = q.id
                         where p.id = :person
                         order by s.opened_at, s.id
                        """).param("person", person.value()).query(Spell.class).list();
    }
}
