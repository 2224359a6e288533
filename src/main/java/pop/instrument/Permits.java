package pop.instrument;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.rule.Refused;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Licences and approvals.
@Component
class Permits {

    private final JdbcClient sql;

    Permits(JdbcClient sql) {
        this.sql = sql;
    }

    /// Those of one instrument, the latest first.
    List<Permit> of(String code) {
        return sql.sql("""
                        select p.id, p.kind, p.holder, p.number, p.since, p.until, p.checked_by, w.name as by
                          from instrument.permit p
                          join agency.worker w on w.id = p.recorded_by
                         where p.code = :code
                         order by p.since desc, p.id
                         limit 200
                        """).param("code", code).query(Permit.class).list();
    }

    /// The same id again changes nothing.
    void add(UUID id, String code, PermitForm.Read it, WorkerId by, Instant now) {
        sql.sql("""
                        insert into instrument.permit (id, code, kind, holder, number, since, until, checked_by, recorded_at, recorded_by)
                        values (:id, :code, :kind, :holder, :number, :since, :until, :checked, :now, :by)
                            on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("code", code)
                .param("kind", it.kind().name())
                .param("holder", it.holder())
                .param("number", it.number())
                .param("since", it.days().since())
                .param("until", it.days().until())
                .param("checked", it.checkedBy())
                .param("now", Times.utc(now))
                .param("by", by.value())
                .update();
    }

    /// @throws Refused when it has ended meanwhile
    void end(UUID id, String code, LocalDate until, WorkerId by, Instant now) {
        int rows = sql.sql("""
                        update instrument.permit
                           set until = greatest(:until, since), ended_at = :now, ended_by = :by
                         where id = :id
                           and code = :code
                           and ended_at is null
                           and coalesce(until > :until, true)
                        """)
                .param("until", until)
                .param("now", Times.utc(now))
                .param("by", by.value())
                .param("id", id)
                .param("code", code)
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }
}
