package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.database.Times;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Appointments and their chains in the database, as far as the viewer may see them. State, fact and event are one
/// transaction.
@Component
class Appointments {

    private static final String COLUMNS = """
            select a.id, a.person_id, a.holder_agency_id, a.category, a.status, a.begins_at, a.until_at, a.kind, a.about, a.place,
                   a.postcode, a.service, a.link, a.dial_in, a.dial_code, a.note, a.worker_id, a.tell_person, a.series_id, a.changes,
                   a.version
              from appointment.appointment a
            """;

    private final JdbcClient sql;
    private final Chains chains;
    private final ApplicationEventPublisher events;

    Appointments(JdbcClient sql, Chains chains, ApplicationEventPublisher events) {
        this.sql = sql;
        this.chains = chains;
        this.events = events;
    }

    Optional<Appointment> find(AppointmentId id) {
        return sql.sql(COLUMNS + " where a.id = :id")
                .param("id", id.value())
                .query((row, _) -> appointment(row))
                .optional();
    }

    /// Those a series has made that are still to come, from a day on.
    List<Appointment> following(SeriesId series, LocalDate from, Instant now) {
        return sql.sql(COLUMNS + """
                         where a.series_id = :series
                           and a.occurrence_on >= :from
                           and a.status = 'SCHEDULED'
                           and a.begins_at > :now
                         order by a.occurrence_on
                        """)
                .param("series", series.value())
                .param("from", from)
                .param("now", Times.utc(now))
                .query((row, _) -> appointment(row))
                .list();
    }

    /// All that is to come for a person.
    List<Appointment> toCome(PersonId person, Instant now) {
        return sql.sql(COLUMNS + """
                         where a.person_id = :person
                           and a.status = 'SCHEDULED'
                           and a.begins_at > :now
                        """)
                .param("person", person.value())
                .param("now", Times.utc(now))
                .query((row, _) -> appointment(row))
                .list();
    }

    /// Where an appointment comes from.
    record Origin(@Nullable EngagementId spell, @Nullable LocalDate occurrence, UUID by, Instant at) {}

    /// Adding the same id again, or the same occurrence of a series, changes nothing.
    ///
    /// @return whether it is new
    boolean add(Appointment it, Origin origin) {
        int rows = sql.sql("""
                        insert into appointment.appointment (id, person_id, engagement_id, holder_agency_id, category, series_id, occurrence_on,
                               status, begins_at, until_at, kind, about, place, postcode, service, link, dial_in, dial_code, note,
                               worker_id, outcome_wanted, tell_person, recorded_at, recorded_by)
                        values (:id, :person, :engagement::uuid, :holder, :category, :series::uuid, :occurrence::date,
                                :status, :begins, :until, :kind, :about, :place, :postcode, :service, :link, :dialIn, :dialCode, :note,
                                :worker::uuid, :wanted, :tell, :at, :by)
                        on conflict do nothing
                        """)
                .params(columns(it))
                .param("person", it.person().value())
                .param(
                        "engagement",
                        origin.spell() == null ? null : origin.spell().value())
                .param("holder", it.holder().value())
                .param("category", it.category())
                .param("series", it.series() == null ? null : it.series().value())
                .param("occurrence", origin.occurrence())
                .param("about", it.what().about().name())
                .param("tell", it.tell())
                .param("at", Times.utc(origin.at()))
                .param("by", origin.by())
                .update();
        if (rows == 1) {
            var fact = Fact.scheduled(it.time(), it.series() != null, it.category(), origin.by(), origin.at());
            chains.add(it, fact, origin.at());
            tell(it, fact);
        }
        return rows == 1;
    }

    /// @throws Refused when somebody else changed it meanwhile
    void record(Step<Appointment, Fact> step, Instant now) {
        var it = step.state();
        int rows = sql.sql("""
                        update appointment.appointment
                           set (status, begins_at, until_at, kind, place, postcode, service, link, dial_in, dial_code, note,
                                worker_id, outcome_wanted, changes, version)
                               = (:status, :begins, :until, :kind, :place, :postcode, :service, :link, :dialIn, :dialCode, :note,
                                  :worker::uuid, :wanted, :changes, version + 1)
                         where id = :id
                           and version = :version
                        """)
                .params(columns(it))
                .param("changes", it.changes())
                .param("version", it.version())
                .update();
        if (rows == 0) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        chains.add(it, step.event(), now);
        tell(it, step.event());
    }

    private void tell(Appointment it, Fact fact) {
        var event = it.event(fact);
        if (event != null) {
            events.publishEvent(event);
        }
    }

    private static Map<String, @Nullable Object> columns(Appointment it) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("id", it.id().value());
        all.put("status", it.status().name());
        all.put("begins", Times.utc(it.time().begins()));
        all.put("until", Times.utc(it.time().until()));
        all.put("kind", it.what().kind().name());
        all.put("place", it.what().place());
        all.put("postcode", it.what().postcode());
        all.put("service", it.what().service());
        all.put("link", it.what().link());
        all.put("dialIn", it.what().dialIn());
        all.put("dialCode", it.what().dialCode());
        all.put("note", it.what().note());
        all.put("worker", it.worker() == null ? null : it.worker().value());
        all.put("wanted", it.outcomeWanted());
        return all;
    }

    private static Appointment appointment(ResultSet row) throws SQLException {
        var worker = row.getObject("worker_id", UUID.class);
        var series = row.getObject("series_id", UUID.class);
        return new Appointment(
                new AppointmentId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                new AgencyId(row.getObject("holder_agency_id", UUID.class)),
                row.getString("category"),
                AppointmentStatus.valueOf(row.getString("status")),
                new Span(Times.instant(row, "begins_at"), Times.instant(row, "until_at")),
                arrangement(row),
                worker == null ? null : new WorkerId(worker),
                row.getBoolean("tell_person"),
                series == null ? null : new SeriesId(series),
                row.getInt("changes"),
                row.getInt("version"));
    }

    static Arrangement arrangement(ResultSet row) throws SQLException {
        return new Arrangement(
                MeetingKind.valueOf(row.getString("kind")),
                About.valueOf(row.getString("about")),
                row.getString("place"),
                row.getString("postcode"),
                row.getString("service"),
                row.getString("link"),
                row.getString("dial_in"),
                row.getString("dial_code"),
                row.getString("note"));
    }
}
