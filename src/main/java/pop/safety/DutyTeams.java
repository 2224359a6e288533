package pop.safety;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.web.Typed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where councils are told of concerns. Numbers are written in by those who know them; what stood before stays.
@Component
class DutyTeams {

    private final JdbcClient sql;

    DutyTeams(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param route adults or children, never both
    record DutyTeam(
            UUID id,
            String council,
            Route route,
            String phone,
            String afterHours,
            String address,
            String note,
            Instant recordedAt,
            String by) {}

    List<DutyTeam> all() {
        return sql.sql("""
                        select d.id, d.council, d.route, d.phone, d.after_hours, d.address, d.note, d.recorded_at, w.name as by
                          from safety.duty_team d
                          join agency.worker w on w.id = d.recorded_by
                         where d.ended_at is null
                         order by d.council, d.route
                        """).query(DutyTeam.class).list();
    }

    /// Takes the place of what stood for the same council. Sending the same again changes nothing.
    void put(UUID id, DutyTeamForm form, WorkerId by, Instant now) {
        if (known(id)) {
            return;
        }
        sql.sql("""
                        update safety.duty_team
                           set ended_at = :now
                         where lower(council) = lower(:council)
                           and route = :route
                           and ended_at is null
                        """)
                .param("now", Times.utc(now))
                .param("council", form.name())
                .param("route", form.to().name())
                .update();
        sql.sql("""
                        insert into safety.duty_team (id, council, route, phone, after_hours, address, note, recorded_at, recorded_by)
                        values (:id, :council, :route, :phone, :afterHours, :address, :note, :now, :by)
                        """)
                .param("id", id)
                .param("council", form.name())
                .param("route", form.to().name())
                .param("phone", Typed.text(form.phone()))
                .param("afterHours", Typed.text(form.afterHours()))
                .param("address", Typed.text(form.address()))
                .param("note", Typed.text(form.note()))
                .param("now", Times.utc(now))
                .param("by", by.value())
                .update();
    }

    private boolean known(UUID id) {
        return sql.sql("select exists (select from safety.duty_team d where d.id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
