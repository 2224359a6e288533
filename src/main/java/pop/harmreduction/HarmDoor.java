package pop.harmreduction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.person.PersonId;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/// Whether what is about overdoses is open to the viewer, for this person; and the moment it is.
@Component
class HarmDoor {

    private final JdbcClient sql;
    private final Clock clock;

    HarmDoor(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return When.dayOf(clock.instant());
    }

    /// What it is open to. Who was given the record for a while reads.
    record Opens(boolean toRead, boolean toRecord) {}

    Opens opens(PersonId person) {
        return sql.sql("""
                        select s.shown and bool_or(d.scope <> 'REFERRAL') is true as to_read,
                               s.shown and bool_or(d.scope in ('SUPPORT', 'PAST')) is true as to_record
                          from (select 'OVERDOSE' in (select sharing.may_add(:person)) as shown) s
                          left join sharing.door d on d.person_id = :person
                         group by s.shown
                        """).param("person", person.value()).query(Opens.class).single();
    }

    /// @throws NotFound when it is not
    void mustBeOpen(PersonId person) {
        if (!opens(person).toRecord()) {
            throw new NotFound();
        }
    }
}
