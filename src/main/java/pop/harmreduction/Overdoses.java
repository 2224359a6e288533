package pop.harmreduction;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.overdose.OverdoseEvent;
import pop.person.PersonId;
import pop.rule.Refused;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Overdoses that were confirmed to be clients', as far as the viewer may see them.
@Component
class Overdoses {

    private static final String SELECT = """
            select o.id, o.notification_id as notification, o.person_id as person, o.holder_agency_id as holder, o.happened_at, o.confirmed_at,
                   o.taken_back_at, o.done_at, w.name as done_by, o.done_note
              from harmreduction.overdose o
              left join agency.worker w on w.id = o.done_by
            """;

    private final JdbcClient sql;

    Overdoses(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Overdose> find(OverdoseId id) {
        return sql.sql(SELECT + " where o.id = :id")
                .param("id", id.value())
                .query(Overdose.class)
                .optional();
    }

    /// Over all linked records, the latest first.
    List<Overdose> of(PersonId person) {
        return sql.sql(SELECT + """
                         where o.person_id = any (array(select q.id from person.person p join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by o.happened_at desc, o.id
                         limit 100
                        """)
                .param("person", person.value())
                .query(Overdose.class)
                .list();
    }

    /// For the house. Heard again it changes nothing; confirmed anew after it was taken back it stands again.
    ///
    /// @return whether it was news
    boolean confirmed(OverdoseEvent.ClientConfirmed it) {
        return sql.sql("""
                        insert into harmreduction.overdose as o (id, notification_id, person_id, holder_agency_id, happened_at, confirmed_at, confirmed_by)
                        values (:id, :notification, :person, :holder, :happened, :at, :by)
                            on conflict (notification_id, person_id) do update
                           set happened_at = excluded.happened_at, confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by,
                               taken_back_at = null, taken_back_by = null, done_at = null, done_by = null, done_note = ''
                         where o.taken_back_at < excluded.confirmed_at
                        """)
                        .param("id", Overdose.id(it.notification(), it.person()).value())
                        .param("notification", it.notification().value())
                        .param("person", it.person().value())
                        .param("holder", it.holder().value())
                        .param("happened", Times.utc(it.happenedAt()))
                        .param("at", Times.utc(it.at()))
                        .param("by", it.by())
                        .update()
                == 1;
    }

    /// For the house. That it was taken back is kept even if the confirmation is heard later, so that it never
    /// stands again by that.
    ///
    /// @return whether it was news
    boolean takenBack(OverdoseEvent.ClientTakenBack it) {
        return sql.sql("""
                        insert into harmreduction.overdose as o (id, notification_id, person_id, holder_agency_id, happened_at, confirmed_at, confirmed_by,
                               taken_back_at, taken_back_by)
                        select :id, :notification, p.id, p.holder_agency_id, :at, :at, :by, :at, :by
                          from person.person p
                         where p.id = :person
                            on conflict (notification_id, person_id) do update
                           set taken_back_at = excluded.taken_back_at, taken_back_by = excluded.taken_back_by
                         where o.taken_back_at is null
                           and o.confirmed_at <= excluded.taken_back_at
                        """)
                        .param("id", Overdose.id(it.notification(), it.person()).value())
                        .param("notification", it.notification().value())
                        .param("person", it.person().value())
                        .param("at", Times.utc(it.at()))
                        .param("by", it.by())
                        .update()
                == 1;
    }

    /// @throws Refused when it was done or taken back meanwhile
    void done(OverdoseId id, String note, WorkerId by, Instant now) {
        int rows = sql.sql("""
                        update harmreduction.overdose
                           set done_at = :now, done_by = :by, done_note = :note
                         where id = :id
                           and done_at is null
                           and taken_back_at is null
                        """)
                .param("now", Times.utc(now))
                .param("by", by.value())
                .param("note", note)
                .param("id", id.value())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
