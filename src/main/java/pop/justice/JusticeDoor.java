package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.person.PersonId;
import pop.person.Planned.What;
import pop.web.NotFound;
import pop.web.When;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Whether what is about custody and justice is open to the viewer, for this person; and the moment it is.
@Component
class JusticeDoor {

    private final JdbcClient sql;
    private final Police police;
    private final Support support;
    private final Clock clock;

    JusticeDoor(JdbcClient sql, Police police, Support support, Clock clock) {
        this.sql = sql;
        this.police = police;
        this.support = support;
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
                          from (select 'CUSTODY_AND_JUSTICE' in (select sharing.may_add(:person)) as shown) s
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

    boolean hasDied(PersonId person) {
        return support.hasDied(person);
    }

    boolean isPolice(Post post) {
        return police.is(post);
    }

    /// Somebody was told to ask, without being shown what stands against their arrangement.
    record Withheld(String worker, What what, @Nullable Instant fromAt, String place, Instant askedAt) {}

    /// The latest first.
    List<Withheld> withheld(PersonId person) {
        return sql.sql("""
                        select w.name as worker, h.what, h.from_at, h.place, h.asked_at
                          from justice.withheld h
                          join agency.worker w on w.id = h.worker_id
                         where h.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by h.asked_at desc
                         limit 20
                        """)
                .param("person", person.value())
                .query(Withheld.class)
                .list();
    }
}
