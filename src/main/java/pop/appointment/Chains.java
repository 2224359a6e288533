package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pop.database.Ids;
import pop.database.Times;
import pop.rule.Refused;
import pop.rule.StatusCheck;
import pop.web.Words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// The facts of appointments: only ever added to.
@Component
class Chains implements StatusCheck {

    private final JdbcClient sql;

    Chains(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param byName blank for the house itself
    /// @param code none also for a role that is not shown it
    record Shown(
            FactKind kind,
            Instant happenedAt,
            Instant recordedAt,
            String byName,
            @Nullable Instant beginsAt,
            @Nullable Instant untilAt,
            @Nullable AskedBy whose,
            @Nullable String code,
            String note,
            String alternative) {

        /// "Did not attend: reached since"
        String words() {
            var why = code == null ? "" : Words.find("appointment.code." + code).orElse("");
            return Words.find("appointment.fact." + kind).orElse("") + (why.isEmpty() ? "" : ": " + why);
        }

        @Nullable
        Span time() {
            return beginsAt == null || untilAt == null ? null : new Span(beginsAt, untilAt);
        }
    }

    void add(Appointment to, Fact fact, Instant now) {
        var time = fact.time();
        sql.sql("""
                        insert into appointment.fact (id, appointment_id, person_id, holder_agency_id, category, number, kind, happened_at,
                               recorded_at, recorded_by, begins_at, until_at, whose, code, note, alternative)
                        select :id, :appointment, :person, :holder, :category, :number, :kind, :happenedAt,
                               :now, :by, :begins::timestamptz, :until::timestamptz, :whose, :code, :note, :alternative
                        """)
                .param("id", Ids.next())
                .param("appointment", to.id().value())
                .param("person", to.person().value())
                .param("holder", to.holder().value())
                .param("category", fact.category())
                .param("number", fact.kind() == FactKind.SCHEDULED ? 1 : to.version() + 1)
                .param("kind", fact.kind().name())
                .param("happenedAt", Times.utc(fact.happenedAt()))
                .param("now", Times.utc(now))
                .param("by", fact.by())
                .param("begins", time == null ? null : Times.utc(time.begins()))
                .param("until", time == null ? null : Times.utc(time.until()))
                .param("whose", fact.whose() == null ? null : fact.whose().name())
                .param("code", fact.code())
                .param("note", fact.note())
                .param("alternative", fact.alternative())
                .update();
    }

    /// In their order, the first first.
    List<Shown> of(AppointmentId appointment) {
        return sql.sql("""
                        select f.kind, f.happened_at, f.recorded_at, coalesce(w.name, '') as by_name, f.begins_at, f.until_at,
                               f.whose, f.code, f.note, f.alternative
                          from appointment.fact f
                          left join agency.worker w on w.id = f.recorded_by
                         where f.appointment_id = :appointment
                         order by f.number
                        """)
                .param("appointment", appointment.value())
                .query(Shown.class)
                .list();
    }

    @Override
    public String of() {
        return "appointments";
    }

    @Override
    @Transactional(readOnly = true)
    public List<UUID> astray() {
        return sql
                .sql("""
                        select a.id, a.status, array_agg(f.kind order by f.number) as kinds
                          from appointment.appointment a
                          left join appointment.fact f on f.appointment_id = a.id
                         group by a.id, a.status
                        """)
                .query((row, _) -> follows(row) ? List.<UUID>of() : List.of(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static boolean follows(ResultSet row) throws SQLException {
        var kinds = (String[]) row.getArray("kinds").getArray();
        try {
            var facts = Arrays.stream(kinds)
                    .filter(Objects::nonNull)
                    .map(FactKind::valueOf)
                    .toList();
            return !facts.isEmpty() && AppointmentStatus.of(facts).name().equals(row.getString("status"));
        } catch (Refused impossible) {
            return false;
        }
    }
}
