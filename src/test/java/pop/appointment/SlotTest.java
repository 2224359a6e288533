package pop.appointment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

class SlotTest {

    /// A Sunday, 17:04 in Glasgow.
    private static final Instant NOW = Instant.parse("2026-11-22T17:04:00Z");

    @ParameterizedTest
    @CsvSource({
        "Tue 2pm, '', 2026-11-24T14:00",
        "24 Nov 14:00, '', 2026-11-24T14:00",
        "tomorrow 10:30, '', 2026-11-23T10:30",
        "tomorrow, 10.30am, 2026-11-23T10:30",
        "24/11, 1400, 2026-11-24T14:00",
        "'Tue, 24 Nov 2026', 9, 2026-11-24T09:00",
        "Tuesday 24th November, noon, 2026-11-24T12:00",
        "in 2 weeks, 2.30 pm, 2026-12-06T14:30",
        "sun 18:00, '', 2026-11-22T18:00",
        "sun 16:00, '', 2026-11-29T16:00",
        "'', 18:00, ",
        "3 Jan, 11:00, 2027-01-03T11:00",
        "today, 23:30, 2026-11-22T23:30",
        "2026-12-24, midnight, 2026-12-24T00:00"
    })
    void days_and_times_are_read_as_people_type_them(String day, String time, String expected) {
        var slot = read(day, time, "", NOW);
        if (expected == null) {
            assertThat(slot).isInstanceOf(Slot.Unclear.class);
        } else {
            assertThat(begins(slot)).isEqualTo(LocalDateTime.parse(expected));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', 45",
        "30, 30",
        "1h, 60",
        "1.5 hours, 90",
        "1 hour 15 min, 75",
        "90 minutes, 90",
        "until 15:30, 90",
        "2:30pm, 30"
    })
    void a_length_is_minutes_hours_or_an_end(String length, int minutes) {
        assertThat(span(read("Tue", "14:00", length, NOW)).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({
        "next Tue, 14:00",
        "blue, 14:00",
        "Tue, 25:00",
        "Tue, 2",
        "Tue, ''",
        "'', ''",
        "31 Feb, 14:00",
        "Tue, 13pm"
    })
    void what_could_be_two_things_is_asked(String day, String time) {
        assertThat(read(day, time, "", NOW)).isInstanceOf(Slot.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource({"Tue, 0", "Tue, 2 days", "Tue, soon", "Tue, 1500", "Tue, 4"})
    void no_length_is_made_up(String day, String length) {
        var slot = read(day, "14:00", length, NOW);
        if (length.equals("1500")) {
            // half past two hours is a time of day: until three
            assertThat(slot).isInstanceOf(Slot.Unclear.class);
        } else {
            assertThat(((Slot.Unclear) slot).field()).isEqualTo("length");
        }
    }

    @Test
    void far_past_and_far_future_are_refused_with_words() {
        assertThat(((Slot.Unclear) read("1 Nov 2026", "10:00", "", NOW)).why()).contains("contact");
        assertThat(((Slot.Unclear) read("24 Nov 2036", "10:00", "", NOW)).why()).contains("Check the year");
        assertThat(read("20 Nov 2026", "10:00", "", NOW)).isInstanceOf(Slot.Agreed.class);
    }

    @Test
    void a_time_that_does_not_exist_is_asked_about() {
        var march = Instant.parse("2027-03-20T12:00:00Z");
        var slot = read("28 Mar 2027", "01:30", "", march);
        assertThat(((Slot.Unclear) slot).why()).contains("01:30 does not exist", "02:30");
    }

    @Test
    void a_time_that_comes_twice_is_asked_about_and_then_is_the_one_that_was_chosen() {
        var october = Instant.parse("2026-10-20T12:00:00Z");
        assertThat(read("25 Oct 2026", "01:30", "", october)).isInstanceOf(Slot.Twice.class);
        assertThat(chosen(Slot.Clocks.SUMMER, october).begins()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(chosen(Slot.Clocks.WINTER, october).begins()).isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void an_end_is_the_clocks_and_a_length_is_a_length_when_the_clocks_change() {
        var october = Instant.parse("2026-10-20T12:00:00Z");
        assertThat(span(read("24 Oct 2026", "23:30", "until 03:00", october)).minutes())
                .isEqualTo(270);
        assertThat(span(read("24 Oct 2026", "23:30", "3 hours", october)).minutes())
                .isEqualTo(180);
    }

    @Test
    void it_may_go_past_midnight() {
        var span = span(read("Tue", "23:30", "until 00:15", NOW));
        assertThat(span.minutes()).isEqualTo(45);
        assertThat(span.words()).isEqualTo("Tue 24 Nov 2026, 23:30 to 00:15 on Wed 25 Nov 2026");
        assertThat(span.until().atOffset(ZoneOffset.UTC).getDayOfMonth()).isEqualTo(25);
    }

    private static Span chosen(Slot.Clocks clocks, Instant now) {
        return span(Slot.read(new Slot.Typed("25 Oct 2026", "01:30", "", clocks), now));
    }

    private static Slot read(String day, String time, String length, Instant now) {
        return Slot.read(new Slot.Typed(day, time, length, Slot.Clocks.NOT_SAID), now);
    }

    private static Span span(Slot slot) {
        assertThat(slot).isInstanceOf(Slot.Agreed.class);
        return ((Slot.Agreed) slot).span();
    }

    private static LocalDateTime begins(Slot slot) {
        return span(slot).begins().atZone(When.LONDON).toLocalDateTime();
    }
}
