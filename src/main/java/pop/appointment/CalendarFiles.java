package pop.appointment;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.web.When;
import pop.web.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        var changed = changed(it);
        var events = new ArrayList<CalendarFile.Event>();
        var rule = it.rhythm().rule(it.hours().begins(), When.LONDON);
        events.add(event(it, changed, it.on(it.rhythm().begins()), rule, null));
        changed.stream()
                .filter(one -> !one.off() && !one.time().equals(it.on(one.occurrenceOn())))
                .forEach(one -> events.add(event(
                        it, changed, one.time(), null, it.on(one.occurrenceOn()).begins())));
        return events;
    }

    private CalendarFile.Event event(
            Series it, List<Changed> changed, Span time, @Nullable String rule, @Nullable Instant instead) {
        return new CalendarFile.Event(
                it.id() + "@positive-outcomes",
                it.version() - 1 + changed.stream().mapToInt(Changed::changes).sum(),
                time,
                place(it.what().kind()),
                site + "/people/" + it.person() + "/appointments",
                false,
                rule,
                rule == null ? List.of() : except(it, changed),
                instead);
    }

    private static List<Instant> except(Series it, List<Changed> changed) {
        var off = changed.stream().filter(Changed::off).map(Changed::occurrenceOn);
        return Stream.concat(it.rhythm().excepting().stream(), off)
                .distinct()
                .sorted()
                .map(day -> it.on(day).begins())
                .toList();
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
