package pop.justice;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.person.PersonId;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What police handed in and nobody has looked at. Whoever hands something in is never shown it again: the insert names
/// no
/// column that it would conflict on, since that would ask for sight of the row.
@Component
class Notices {

    private final JdbcClient sql;

    Notices(JdbcClient sql) {
        this.sql = sql;
    }

    /// The same id again changes nothing.
    ///
    /// @return whether it was new
    boolean add(Notice notice) {
        return sql.sql("""
                        insert into justice.told (id, kind, person_id, team_id, holder_agency_id, from_agency_id, name_told, birth_on, place, since,
                               told_by, told_at, expires_at)
                        values (:id, :kind, :person::uuid, :team, :holder, :from, :name, :born::date, :place, :since, :by, :at, :expires)
                            on conflict do nothing
                        """)
                        .param("id", notice.id())
                        .param("kind", notice.kind().name())
                        .param(
                                "person",
                                notice.person() == null ? null : notice.person().value())
                        .param("team", notice.team().value())
                        .param("holder", notice.holder().value())
                        .param("from", notice.from().value())
                        .param("name", notice.name())
                        .param("born", notice.born())
                        .param("place", notice.place())
                        .param("since", Times.utc(notice.since()))
                        .param("by", notice.toldBy())
                        .param("at", Times.utc(notice.toldAt()))
                        .param("expires", Times.utc(notice.expiresAt()))
                        .update()
                == 1;
    }

    /// One that waits still.
    Optional<Notice> waiting(UUID id) {
        return sql.sql("""
                        select t.id, t.kind, t.person_id as person, t.team_id as team, t.holder_agency_id as holder, t.from_agency_id as "from",
                               t.name_told as name, t.birth_on as born, t.place, t.since, t.told_by, t.told_at, t.expires_at
                          from justice.told t
                         where t.id = :id
                           and t.status = 'WAITING'
                        """).param("id", id).query(Notice.class).optional();
    }

    /// Somebody, or the house, has found whom it is about, or that it is about nobody we support. Who was meant is
    /// forgotten.
    ///
    /// @return false when somebody else was quicker
    boolean decided(UUID id, @Nullable PersonId person, UUID by, Instant at) {
        return sql.sql("""
                        update justice.told
                           set status = case when :person::uuid is null then 'NOT_OURS' else 'MATCHED' end, person_id = :person::uuid,
                               name_told = '', birth_on = null, decided_by = :by, decided_at = :at
                         where id = :id
                           and status = 'WAITING'
                        """)
                        .param("person", person == null ? null : person.value())
                        .param("by", by)
                        .param("at", Times.utc(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /// Forgets who was meant by what has run out.
    void forget(Instant now) {
        sql.sql("""
                        update justice.told
                           set status = 'FORGOTTEN', name_told = '', birth_on = null
                         where status = 'WAITING'
                           and expires_at <= :now
                        """).param("now", Times.utc(now)).update();
    }
}
