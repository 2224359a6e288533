package pop.justice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pop.web.Problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

/// Days and times to come, as people type them.
class TypedMomentTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({
        "19:00, 19:00",
        "7pm, 19:00",
        "7.30 pm, 19:30",
        "1900, 19:00",
        "12am, 00:00",
        "24:00, 00:00",
        "noon, 12:00"
    })
    void a_time_of_day(String typed, String read) {
        assertThat(TypedMoment.time(typed)).map(Object::toString).hasValue(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "25:00", "19:60", "13pm", "0pm", "soon", "19:00:00 o'clock"})
    void no_time_of_day(String typed) {
        assertThat(TypedMoment.time(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-23",
        "tomorrow, 2026-11-24",
        "3 12 2026, 2026-12-03",
        "3 Dec, 2026-12-03",
        "3 Feb, 2027-02-03",
        "Tue 24 Nov 2026, 2026-11-24"
    })
    void a_day_to_come(String typed, String read) {
        assertThat(TypedMoment.day(typed, TODAY, true)).map(Object::toString).hasValue(read);
    }

    @Test
    void a_time_that_the_clocks_skip_or_have_twice_is_asked_about() {
        assertThat(read("29 3 2026", "01:30")).isEmpty();
        assertThat(read("25 10 2026", "01:30")).isEmpty();
        assertThat(read("25 10 2026", "01:30 BST")).hasValue(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(read("25 10 2026", "01:30 GMT")).hasValue(Instant.parse("2026-10-25T01:30:00Z"));
        assertThat(read("24 11 2026", "10:00")).hasValue(Instant.parse("2026-11-24T10:00:00Z"));
    }

    private static Optional<Instant> read(String day, String time) {
        var problems = Problems.none();
        var at = TypedMoment.read(
                new TypedMoment.Field("day", day), new TypedMoment.Field("time", time), TODAY, true, problems);
        assertThat(problems.isEmpty()).isEqualTo(at.isPresent());
        return at;
    }
}
