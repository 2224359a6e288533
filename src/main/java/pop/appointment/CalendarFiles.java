package pop.appointment;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What goes into calendar files: single appointments, and series with what became other than the rule says.
@Component
class CalendarFiles {

    private final JdbcClient sql;
    private final String site;

    CalendarFiles(JdbcClient sql, @Value("${pop.delivery.site}") String site) {
        this.sql = sql;
        this.site = site;
    }

    List<CalendarFile.Event> of(Appointment it) {
        return List.of(new CalendarFile.Event(
                it.id() + "@positive-outcomes",
                it.changes(),
                it.time(),
                place(it.what().kind()),
                site + "/appointments/" + it.id(),
                it.status() == AppointmentStatus.CANCELLED || it.status() == AppointmentStatus.DID_NOT_HAPPEN,
                null,
                List.of(),
                null));
    }

    /// The rule first, then each occurrence that was moved.
    List<CalendarFile.Event> of(Series it) {
        var uid = it.id() + "@positive-outcomes";
        var changed = changed(it);
        var sequence =
                it.version() - 1 + changed.stream().mapToInt(Changed::changes).sum();
        var first = it.on(it.rhythm().begins());
        var site = this.site + "/people/" + it.person() + "/appointments";
        var place = place(it.what().kind());
        var except = new ArrayList<Instant>();
        it.rhythm().excepting().forEach(day -> except.add(it.on(day).begins()));
        changed.stream()
                .filter(Changed::off)
                .forEach(one -> except.add(it.on(one.occurrenceOn()).begins()));
        var events = new ArrayList<CalendarFile.Event>();
        events.add(new CalendarFile.Event(
                uid,
                sequence,
                first,
                place,
                site,
                false,
                it.rhythm().rule(it.hours().begins(), When.LONDON),
                except,
                null));
        changed.stream()
                .filter(one -> !one.off() && !one.time().equals(it.on(one.occurrenceOn())))
                .forEach(one -> events.add(new CalendarFile.Event(
                        uid,
                        sequence,
                        one.time(),
                        place,
                        site,
                        false,
                        null,
                        List.of(),
                        it.on(one.occurrenceOn()).begins())));
        return events;
    }

    private record Changed(LocalDate occurrenceOn, Instant beginsAt, Instant untilAt, boolean off, int changes) {
        Span time() {
            return new Span(beginsAt, untilAt);
        }
    }

    private List<Changed> changed(Series series) {
        return sql.sql("""
                        select a.occurrence_on, a.begins_at, a.until_at, a.status in ('CANCELLED', 'DID_NOT_HAPPEN') as off, a.changes
                          from appointment.appointment a
                         where a.series_id = :series
                           and (a.changes > 0 or a.status in ('CANCELLED', 'DID_NOT_HAPPEN'))
                           and (:last::date is null or a.occurrence_on <= :last)
                         order by a.occurrence_on
                        """)
                .param("series", series.id().value())
                .param("last", series.rhythm().last())
                .query(Changed.class)
                .list();
    }

    /// In the office, out of it, by phone: no more than that.
    private static String place(MeetingKind kind) {
        var where = kind.isVideo() ? "VIDEO" : kind == MeetingKind.PHONE ? "PHONE" : kind.isAway() ? "AWAY" : "OFFICE";
        return Words.find("appointment.calendar." + where).orElse("");
    }
}
