package pop.appointment;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pop.web.NotFound;

import java.nio.charset.StandardCharsets;
import java.time.Clock;

/// An appointment for one's own calendar; with one of a series, the series.
@Controller
class CalendarFileController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Appointments appointments;
    private final RecurringMeetings meetings;
    private final CalendarFiles files;
    private final Clock clock;

    CalendarFileController(Appointments appointments, RecurringMeetings meetings, CalendarFiles files, Clock clock) {
        this.appointments = appointments;
        this.meetings = meetings;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping("/appointments/{id}/calendar.ics")
    @Transactional(readOnly = true)
    ResponseEntity<byte[]> file(@PathVariable AppointmentId id) {
        var it = appointments.find(id).orElseThrow(NotFound::new);
        var series = it.series() == null ? null : meetings.find(it.series()).orElse(null);
        var events = series == null ? files.of(it) : files.of(series);
        var file = new CalendarFile(CalendarFile.Purpose.TO_KEEP, events, null, null);
        var attachment =
                ContentDisposition.attachment().filename("appointment.ics").build();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(file.content(clock.instant()));
    }
}
