package pop.appointment;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import pop.web.When;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-10-01T12:00:00Z");
    private static final Instant BEGINS = Instant.parse("2026-10-22T09:00:00Z");

    @Test
    void it_says_when_and_nothing_else() {
        var text = text(new CalendarFile(
                CalendarFile.Purpose.INVITATION, List.of(event(null)), "from@pop.invalid", "to@pop.invalid"));
        assertThat(text)
                .contains(
                        "METHOD:REQUEST",
                        "UID:one@positive-outcomes",
                        "SEQUENCE:2",
                        "TZID:Europe/London",
                        "DTSTART;TZID=Europe/London:20261022T100000",
                        "SUMMARY:Appointment\\, sign in to see",
                        "LOCATION:Out of the office",
                        "ATTENDEE:mailto:to@pop.invalid")
                .doesNotContain("tzurl.org", "1847");
        assertThat(text.lines().count()).isLessThan(45);
    }

    @Test
    void a_withdrawal_is_the_same_appointment_cancelled() {
        var file = new CalendarFile(CalendarFile.Purpose.WITHDRAWAL, List.of(event(null)), null, null);
        assertThat(text(file)).contains("METHOD:CANCEL", "STATUS:CANCELLED", "UID:one@positive-outcomes");
    }

    @Test
    void a_series_is_at_the_same_time_by_the_clock_after_the_clocks_change() throws Exception {
        var file = new CalendarFile(
                CalendarFile.Purpose.TO_KEEP,
                List.of(event("FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TH;COUNT=3")),
                null,
                null);
        var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file.content(NOW)));
        var event = (VEvent) calendar.getComponents("VEVENT").getFirst();
        var from = LocalDate.of(2026, 10, 1).atStartOfDay(When.LONDON);
        var days = event.<ZonedDateTime>calculateRecurrenceSet(new Period<>(from, from.plusMonths(2))).stream()
                .map(Period::getStart)
                .map(ZonedDateTime::toInstant)
                .sorted()
                .toList();
        assertThat(days)
                .containsExactly(
                        Instant.parse("2026-10-22T09:00:00Z"),
                        Instant.parse("2026-10-29T10:00:00Z"),
                        Instant.parse("2026-11-05T10:00:00Z"));
    }

    private static CalendarFile.Event event(@org.jspecify.annotations.Nullable String rule) {
        return new CalendarFile.Event(
                "one@positive-outcomes",
                2,
                new Span(BEGINS, BEGINS.plus(Lasting.USUAL.time())),
                "Out of the office",
                "https://pop.invalid/appointments/1",
                false,
                rule,
                List.of(),
                null);
    }

    private static String text(CalendarFile file) {
        return new String(file.content(NOW), StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}
