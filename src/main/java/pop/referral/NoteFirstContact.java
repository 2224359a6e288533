package pop.referral;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Times;
import pop.person.People;
import pop.person.PersonId;
import pop.person.Reached;

import java.time.Duration;
import java.util.UUID;

/// Stops a referral's first two clocks when somebody tries to reach the person, and when somebody does. What happened
/// earlier counts, whenever it was written down; hearing the same again changes nothing.
@Component
class NoteFirstContact {

    /// A referral taken on longer ago has had its first contact, or its own spell to tell why not.
    private static final Duration JUST_ACCEPTED = Duration.ofDays(90);

    private final AsSystem asSystem;
    private final People people;
    private final JdbcClient sql;

    NoteFirstContact(AsSystem asSystem, People people, JdbcClient sql) {
        this.asSystem = asSystem;
        this.people = people;
        this.sql = sql;
    }

    @TransactionalEventListener
    void on(Reached reached) {
        asSystem.run("first contact", () -> note(reached));
    }

    private void note(Reached reached) {
        sql.sql("""
                        update referral.referral
                           set first_attempt_at = least(first_attempt_at, :at),
                               first_contact_at = case when :made then least(first_contact_at, :at) else first_contact_at end
                         where person_id = any (:people)
                           and submitted_at <= :at
                           and (status in ('SUBMITTED', 'IN_TRIAGE', 'INFORMATION_REQUESTED')
                                or status = 'ACCEPTED' and decided_at > :since)
                           and (first_attempt_at is null
                                or first_attempt_at > :at
                                or :made and (first_contact_at is null or first_contact_at > :at))
                        """)
                .param("at", Times.utc(reached.happenedAt()))
                .param("made", reached.made())
                .param(
                        "people",
                        people.linked(reached.person()).stream()
                                .map(PersonId::value)
                                .toArray(UUID[]::new))
                .param("since", Times.utc(reached.happenedAt().minus(JUST_ACCEPTED)))
                .update();
    }
}
