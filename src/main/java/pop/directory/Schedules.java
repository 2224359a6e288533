package pop.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.Times;
import pop.web.When;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// When services are open.
@Component
class Schedules {

    /// So far ahead the next opening is looked for: also one that is once a month.
    private static final int DAYS = 40;

    private final JdbcClient sql;

    Schedules(JdbcClient sql) {
        this.sql = sql;
    }

    /// In the order of the week; what only words tell comes last.
    List<Hours> of(ServiceId service) {
        return sql.sql("""
                        select h.id, h.at_id, h.weekdays, h.opens, case when h.closes = '24:00' then '00:00'::time else h.closes end as closes,
                               h.nth, h.from_on, h.until_on, h.description
                          from directory.schedule h
                         where h.service_id = :service
                         order by h.opens is null, h.weekdays, h.opens, h.id
                        """)
                .param("service", service.value())
                .query((row, _) -> hours(row))
                .list();
    }

    /// Those that are not over, the earliest first.
    List<Opening> openings(ServiceId service, Instant now) {
        return sql.sql("""
                        select o.at_id as at, o.opens_at, o.closes_at
                          from directory.openings(:yesterday, :days) o
                         where o.service_id = :service
                           and o.closes_at > :now
                         order by o.opens_at
                         limit 20
                        """)
                .param("yesterday", When.dayOf(now).minusDays(1))
                .param("days", DAYS)
                .param("service", service.value())
                .param("now", Times.utc(now))
                .query(Opening.class)
                .list();
    }

    /// Adds it, or puts it in the place of the one with the same id.
    void put(ServiceId service, Hours it) {
        sql.sql("""
                        insert into directory.schedule (id, service_id, at_id, weekdays, opens, closes, nth, from_on, until_on, description)
                        values (:id, :service, :at::uuid, :weekdays, :opens::time, :closes::time, :nth, :from::date, :until::date, :description)
                            on conflict (id) do update
                           set at_id = excluded.at_id, weekdays = excluded.weekdays, opens = excluded.opens, closes = excluded.closes,
                               nth = excluded.nth, from_on = excluded.from_on, until_on = excluded.until_on, description = excluded.description
                         where schedule.service_id = excluded.service_id
                        """)
                .param("id", it.id())
                .param("service", service.value())
                .param("at", it.at())
                .param(
                        "weekdays",
                        it.weekdays().stream().map(DayOfWeek::getValue).toArray(Integer[]::new))
                .param("opens", it.opens())
                .param("closes", it.closes())
                .param("nth", it.nth())
                .param("from", it.from())
                .param("until", it.until())
                .param("description", it.description())
                .update();
    }

    void remove(ServiceId service, UUID id) {
        sql.sql("delete from directory.schedule where id = :id and service_id = :service")
                .param("id", id)
                .param("service", service.value())
                .update();
    }

    private static Hours hours(ResultSet row) throws SQLException {
        return new Hours(
                row.getObject("id", UUID.class),
                row.getObject("at_id", UUID.class),
                Arrays.stream((Integer[]) row.getArray("weekdays").getArray())
                        .map(DayOfWeek::of)
                        .collect(Collectors.toCollection(TreeSet::new)),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getObject("nth", Integer.class),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("description"));
    }
}
