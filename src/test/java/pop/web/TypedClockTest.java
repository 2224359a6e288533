package pop.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalTime;
import java.time.ZoneOffset;

import static org.assertj.core.api.Assertions.assertThat;

class TypedClockTest {

    @ParameterizedTest
    @CsvSource({
        "19:00, 19:00",
        "9.15, 09:15",
        "7pm, 19:00",
        "7.30 pm, 19:30",
        "2:30PM, 14:30",
        "1900, 19:00",
        "1900h, 19:00",
        "at 2pm, 14:00",
        "12am, 00:00",
        "12:05am, 00:05",
        "12pm, 12:00",
        "24:00, 00:00",
        "midnight, 00:00",
        "noon, 12:00",
        "Midday, 12:00",
    })
    void a_time_of_day(String typed, LocalTime read) {
        assertThat(TypedClock.read(typed)).map(TypedClock::time).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "9",
                "25:00",
                "24:01",
                "19:60",
                "14:75",
                "13pm",
                "0pm",
                "0am",
                "soon",
                "19:00:00",
                "19:00:00 o'clock",
                "about noon",
                "2560",
                "٩:١٥"
            })
    void no_time_of_day(String typed) {
        assertThat(TypedClock.read(typed)).isEmpty();
    }

    @Test
    void every_minute_is_read_as_it_is_written() {
        for (var time = LocalTime.MIDNIGHT; time.isBefore(LocalTime.of(23, 59)); time = time.plusMinutes(1)) {
            assertThat(TypedClock.read(time.toString())).contains(new TypedClock(time, false, null));
        }
    }

    @Test
    void which_of_two_may_be_said() {
        assertThat(TypedClock.read("01:30 BST").orElseThrow().said()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(TypedClock.read("1.30am gmt").orElseThrow().said()).isEqualTo(ZoneOffset.UTC);
        assertThat(TypedClock.read("01:30").orElseThrow().said()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "Tue at 2pm, tue, 14:00",
        "'24 Nov, 14:00', 24 nov, 14:00",
        "3/11/2026 12:05am, 3/11/2026, 00:05",
        "today at 2.30 pm, today, 14:30",
        "Tue 1430h, tue, 14:30",
        "25 Oct 01:30 GMT, 25 oct, 01:30",
        "14:30, '', 14:30",
    })
    void a_time_is_told_from_what_stands_before_it(String typed, String before, LocalTime time) {
        var ending = TypedClock.atEndOf(typed).orElseThrow();

        assertThat(ending.before()).isEqualTo(before);
        assertThat(ending.clock().time()).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24 Nov 2026", "24 11 2026", "2026-11-24", "24.11.2026", "Tue", "Tue 9", "Tue 25:00", ""})
    void the_end_of_a_date_is_no_time(String typed) {
        assertThat(TypedClock.atEndOf(typed)).isEmpty();
    }
}
