package pop.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is in the calendars of a worker and of a team, as far as the viewer may see it.
@Component
class Entries {

    private static final String SHOWN = """
            select c.source, c.id, c.worker_id as worker, c.begins_at, c.until_at, c.away, c.person_id as person, n.shown as name,
                   c.kind, c.place, c.service, c.status
              from calendar.entry c
              left join person.name n on n.person_id = c.person_id and n.used and n.ended_at is null
            """;

    private final JdbcClient sql;

    Entries(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param person none when the viewer is shown no more than that the time is taken
    record Entry(
            String source,
            UUID id,
            WorkerId worker,
            Instant beginsAt,
            Instant untilAt,
            boolean away,
            @Nullable UUID person,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String place,
            @Nullable String service,
            @Nullable String status) {

        boolean known() {
            return person != null;
        }

        boolean court() {
            return "COURT".equals(kind);
        }

        LocalDate day() {
            return When.dayOf(beginsAt);
        }

        String hours() {
            return When.time(beginsAt) + "–" + When.time(untilAt);
        }

        String what() {
            if (kind == null) {
                return away ? "Taken, out of the office" : "Taken";
            }
            var words = Words.find("MeetingKind." + kind).orElse(kind);
            return service == null || service.isBlank() ? words : words + ": " + service;
        }

        String who() {
            return name == null ? "Name not known" : name;
        }

        boolean due(Instant now) {
            return source.equals("APPOINTMENT") && "SCHEDULED".equals(status) && untilAt.isBefore(now);
        }

        String href() {
            return source.equals("COURT") ? "/court-dates/" + id : "/appointments/" + id;
        }
    }

    List<Entry> of(WorkerId worker, Period period) {
        return sql.sql(SHOWN + """
                         where c.worker_id = :worker
                           and c.begins_at >= :from
                           and c.begins_at < :until
                         order by c.begins_at, c.id
                        """)
                .param("worker", worker.value())
                .param("from", Times.utc(period.from()))
                .param("until", Times.utc(period.until()))
                .query(Entry.class)
                .list();
    }

    /// @param away only those out of the office, or only those in it
    List<Entry> of(TeamId team, Period period, @Nullable Boolean away) {
        return sql.sql(SHOWN + """
                         where c.team_id = :team
                           and c.begins_at >= :from
                           and c.begins_at < :until
                           and (:away::boolean is null or c.away = :away)
                         order by c.begins_at, c.id
                        """)
                .param("team", team.value())
                .param("from", Times.utc(period.from()))
                .param("until", Times.utc(period.until()))
                .param("away", away)
                .query(Entry.class)
                .list();
    }

    record Tally(WorkerId worker, LocalDate day, int all, int away) {}

    /// How much everybody of a team has on each day.
    List<Tally> tallies(TeamId team, Period period) {
        return sql.sql("""
                        select c.worker_id as worker, (c.begins_at at time zone 'Europe/London')::date as day,
                               count(*)::int as all, (count(*) filter (where c.away))::int as away
                          from calendar.taken c
                         where c.team_id = :team
                           and c.begins_at >= :from
                           and c.begins_at < :until
                         group by 1, 2
                        """)
                .param("team", team.value())
                .param("from", Times.utc(period.from()))
                .param("until", Times.utc(period.until()))
                .query(Tally.class)
                .list();
    }
}
