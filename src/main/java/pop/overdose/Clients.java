package pop.overdose;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What humans said of whom a notification is about. The software proposes and never decides (facts 12.11).
@Component
class Clients {

    private final JdbcClient sql;

    Clients(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param person null: nobody the project supports
    record Answered(@Nullable PersonId person, String by, Instant at) {}

    Optional<Answered> answered(NotificationId id) {
        return sql.sql("""
                        select c.person_id as person, coalesce(w.name, '') as by, c.decided_at as at
                          from overdose.client c
                          left join agency.worker w on w.id = c.decided_by
                         where c.notification_id = :id
                           and c.answer = 'CONFIRMED'
                         union all
                        select null, coalesce(w.name, ''), n.decided_at
                          from overdose.nobody n
                          left join agency.worker w on w.id = n.decided_by
                         where n.notification_id = :id
                         limit 1
                        """).param("id", id.value()).query(Answered.class).optional();
    }

    /// Whom it is not about, as somebody has said: they are not proposed again.
    List<PersonId> rejected(NotificationId id) {
        return sql.sql("""
                        select c.person_id
                          from overdose.client c
                         where c.notification_id = :id
                           and c.answer = 'REJECTED'
                        """)
                .param("id", id.value())
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /// @return false when somebody was confirmed before
    boolean answer(Notification it, PersonId person, boolean confirmed, UUID by, Instant now) {
        return sql.sql("""
                        insert into overdose.client (notification_id, giver_agency_id, person_id, answer, decided_by, decided_at)
                        select :id, :giver, :person, :answer, :by, :now
                         where not exists (select from overdose.client c where c.notification_id = :id and c.answer = 'CONFIRMED')
                            on conflict (notification_id, person_id) do update
                           set answer = excluded.answer, decided_by = excluded.decided_by, decided_at = excluded.decided_at
                        """)
                        .param("id", it.id().value())
                        .param("giver", it.giver().value())
                        .param("person", person.value())
                        .param("answer", confirmed ? "CONFIRMED" : "REJECTED")
                        .param("by", by)
                        .param("now", Times.utc(now))
                        .update()
                == 1;
    }

    /// Whoever was confirmed is not the one after all.
    Optional<PersonId> takeBack(NotificationId id, UUID by, Instant now) {
        return sql.sql("""
                        update overdose.client c
                           set answer = 'REJECTED', decided_by = :by, decided_at = :now
                         where c.notification_id = :id
                           and c.answer = 'CONFIRMED'
                        returning c.person_id
                        """)
                .param("id", id.value())
                .param("by", by)
                .param("now", Times.utc(now))
                .query((row, _) -> new PersonId(row.getObject("person_id", UUID.class)))
                .optional();
    }

    void nobody(Notification it, UUID by, Instant now) {
        sql.sql("""
                        insert into overdose.nobody (notification_id, giver_agency_id, decided_by, decided_at)
                        values (:id, :giver, :by, :now)
                        on conflict do nothing
                        """)
                .param("id", it.id().value())
                .param("giver", it.giver().value())
                .param("by", by)
                .param("now", Times.utc(now))
                .update();
    }
}
