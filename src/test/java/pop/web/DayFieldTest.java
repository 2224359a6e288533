package pop.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class DayFieldTest {

    /// Late on a Sunday.
    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Problems problems = Problems.none();

    @Test
    void nothing_typed_is_no_day() {
        assertThat(field("due", " ").toCome(5)).isEmpty();
        assertThat(field("due", "").afterToday(5)).isEmpty();
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"27 3 2027, 2027-03-27", "22 11 2026, 2026-11-22", "in 2 weeks, 2026-12-06"})
    void a_day_to_come_is_read(String typed, LocalDate day) {
        assertThat(field("due", typed).toCome(5)).contains(day);
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "soon, Enter a day",
        "next fri, Enter a day",
        "31 2 2027, Enter a day",
        "31 12 +999999999, Enter a day",
        "1 1 2020, has passed",
        "21 11 2026, has passed",
        "1 1 2062, Check the year",
        "1 1 2199, Check the year"
    })
    void a_day_that_cannot_be_is_asked_about(String typed, String words) {
        assertThat(field("due", typed).toCome(10)).isEmpty();
        assertThat(problems.at("due")).contains(words);
    }

    @Test
    void a_field_may_begin_with_tomorrow() {
        assertThat(field("review", "today").afterToday(10)).isEmpty();
        assertThat(problems.at("review")).contains("from tomorrow on");
        assertThat(field("end", "tomorrow").afterToday(10)).contains(TODAY.plusDays(1));
        assertThat(problems.has("end")).isFalse();
    }

    @Test
    void what_happened_lies_between_the_beginning_and_today() {
        var began = LocalDate.of(2026, 11, 1);

        assertThat(field("day", "").passed(began)).isEqualTo(NOW);
        assertThat(field("day", "today").passed(began)).isEqualTo(NOW);
        assertThat(field("day", "yesterday").passed(began)).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(problems.isEmpty()).isTrue();
        field("future", "23 11 2026").passed(began);
        field("early", "31 10 2026").passed(began);
        field("earlier", "1 1 2020").passed(began);
        field("nonsense", "whenever").passed(began);
        assertThat(problems.messages()).containsOnlyKeys("future", "early", "earlier", "nonsense");
    }

    private DayField field(String name, String typed) {
        return new DayField(name, typed, NOW, problems);
    }
}
