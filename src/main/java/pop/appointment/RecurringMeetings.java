package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Series in the database, as far as the viewer may see them.
@Component
class RecurringMeetings {

    private static final String COLUMNS = """
            select s.id, s.person_id, s.engagement_id, s.holder_agency_id, s.category, s.follows_id, s.rhythm, s.every, s.weekdays, s.nth,
                   s.first_on, s.last_on, s.times, s.excepting::text[] as excepting, s.begins, s.minutes, s.kind, s.about, s.place, s.postcode, s.service,
                   s.link, s.dial_in, s.dial_code, s.note, s.workers, s.team_id, s.tell_person, s.ended_at, s.version
              from appointment.series s
            """;

    private final JdbcClient sql;

    RecurringMeetings(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Series> find(SeriesId id) {
        return sql.sql(COLUMNS + " where s.id = :id")
                .param("id", id.value())
                .query((row, _) -> series(row))
                .optional();
    }

    /// Of all the person's records, those that go on first.
    List<Series> of(PersonId person) {
        return sql.sql(COLUMNS + """
                         where s.person_id = any (array(select q.id
                                                          from person.person p
                                                          join person.person q on q.main_id = p.main_id
                                                         where p.id = :person))
                         order by s.ended_at is not null, s.begins, s.id
                         limit 40
                        """)
                .param("person", person.value())
                .query((row, _) -> series(row))
                .list();
    }

    /// Those that go on and have not been made ahead up to this day.
    List<Series> behind(LocalDate until, LocalDate today) {
        return sql.sql(COLUMNS + """
                         where s.ended_at is null
                           and (s.made_until is null or s.made_until < :until)
                           and (s.last_on is null or s.made_until is null or s.made_until < s.last_on)
                           and (s.last_on is null or s.last_on >= :today)
                           and not exists (select
                                             from engagement.engagement e
                                            where e.id = s.engagement_id
                                              and e.status = 'CLOSED')
                         order by s.made_until nulls first
                         limit 500
                        """)
                .param("until", until)
                .param("today", today)
                .query((row, _) -> series(row))
                .list();
    }

    /// Adding the same id again changes nothing.
    boolean add(Series it, UUID by, Instant now) {
        return sql.sql("""
                        insert into appointment.series (id, person_id, engagement_id, holder_agency_id, category, follows_id, rhythm, every,
                               weekdays, nth, first_on, last_on, times, excepting, begins, minutes, kind, about, place, postcode, service,
                               link, dial_in, dial_code, note, workers, team_id, tell_person, recorded_at, recorded_by)
                        values (:id, :person, :spell::uuid, :holder, :category, :follows::uuid, :rhythm, :every,
                                :weekdays, :nth, :first, :last, :times, :excepting::date[], :begins, :minutes, :kind, :about, :place, :postcode,
                                :service, :link, :dialIn, :dialCode, :note, :workers, :team, :tell, :now, :by)
                        on conflict (id) do nothing
                        """)
                        .param("id", it.id().value())
                        .param("person", it.person().value())
                        .param("spell", it.spell() == null ? null : it.spell().value())
                        .param("holder", it.holder().value())
                        .param("category", it.category())
                        .param(
                                "follows",
                                it.follows() == null ? null : it.follows().value())
                        .params(columns(it))
                        .param("now", Times.utc(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    /// Occurrences up to this day have been made.
    void made(SeriesId id, LocalDate until) {
        sql.sql("""
                        update appointment.series
                           set made_until = greatest(made_until, :until)
                         where id = :id
                        """).param("id", id.value()).param("until", until).update();
    }

    /// Nothing after this day.
    ///
    /// @throws Refused when somebody else changed it meanwhile
    void end(Series it, LocalDate last, Instant now) {
        int rows = sql.sql("""
                        update appointment.series
                           set last_on = greatest(:last, first_on),
                               ended_at = :now,
                               version = version + 1
                         where id = :id
                           and version = :version
                           and ended_at is null
                        """)
                .param("last", last)
                .param("now", Times.utc(now))
                .param("id", it.id().value())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
    }

    private static Series series(ResultSet row) throws SQLException {
        var spell = row.getObject("engagement_id", UUID.class);
        var follows = row.getObject("follows_id", UUID.class);
        return new Series(
                new SeriesId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                spell == null ? null : new EngagementId(spell),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                row.getString("category"),
                follows == null ? null : new SeriesId(follows),
                rhythm(row),
                new Series.Hours(row.getObject("begins", LocalTime.class), row.getInt("minutes")),
                Appointments.arrangement(row),
                Arrays.stream((UUID[]) row.getArray("workers").getArray())
                        .map(WorkerId::new)
                        .toList(),
                new TeamId(row.getObject("team_id", UUID.class)),
                row.getBoolean("tell_person"),
                Times.instantOrNull(row, "ended_at"),
                row.getInt("version"));
    }

    private static Rhythm rhythm(ResultSet row) throws SQLException {
        return new Rhythm(
                Rhythm.Every.valueOf(row.getString("rhythm")),
                row.getInt("every"),
                Arrays.stream((Integer[]) row.getArray("weekdays").getArray())
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet()),
                row.getObject("nth", Integer.class),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getObject("times", Integer.class),
                Arrays.stream((String[]) row.getArray("excepting").getArray())
                        .map(LocalDate::parse)
                        .collect(Collectors.toSet()));
    }

    private static Map<String, @Nullable Object> columns(Series it) {
        var all = rhythm(it.rhythm());
        var what = it.what();
        all.put("begins", it.hours().begins());
        all.put("minutes", it.hours().minutes());
        all.put("kind", what.kind().name());
        all.put("about", what.about().name());
        all.put("place", what.place());
        all.put("postcode", what.postcode());
        all.put("service", what.service());
        all.put("link", what.link());
        all.put("dialIn", what.dialIn());
        all.put("dialCode", what.dialCode());
        all.put("note", what.note());
        all.put("workers", it.workers().stream().map(WorkerId::value).toArray(UUID[]::new));
        all.put("team", it.team().value());
        all.put("tell", it.tell());
        return all;
    }

    private static Map<String, @Nullable Object> rhythm(Rhythm rhythm) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("rhythm", rhythm.every().name());
        all.put("every", rhythm.step());
        all.put(
                "weekdays",
                rhythm.days().stream().map(DayOfWeek::getValue).sorted().toArray(Integer[]::new));
        all.put("nth", rhythm.nth());
        all.put("first", rhythm.first());
        all.put("last", rhythm.last());
        all.put("times", rhythm.times());
        all.put(
                "excepting",
                rhythm.excepting().stream().map(LocalDate::toString).toArray(String[]::new));
        return all;
    }
}
