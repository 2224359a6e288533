package pop.plan;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pop.web.Problems;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/// Days as people type them on a phone.
class TypedTest {

    /// A Sunday.
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "27 3 2027, 2027-03-27",
        "today, 2026-11-22",
        "Tomorrow, 2026-11-23",
        "Friday, 2026-11-27",
        "next fri, 2026-11-27",
        "Sunday, 2026-11-29",
        "in 2 weeks, 2026-12-06",
        "in a month, 2026-12-22",
        "3 Dec, 2026-12-03",
        "1 Feb, 2027-02-01"
    })
    void a_day_to_come_is_read(String typed, LocalDate day) {
        var problems = Problems.none();

        assertThat(toCome(typed, problems)).isEqualTo(day);
        assertThat(problems.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"soon, Enter a day", "31 2 2027, Enter a day", "1 1 2020, has not passed", "1 1 2199, Check the year"})
    void a_day_that_cannot_be_is_asked_about(String typed, String words) {
        var problems = Problems.none();
        toCome(typed, problems);

        assertThat(problems.at("due")).contains(words);
    }

    @Test
    void what_happened_lies_between_the_beginning_and_today() {
        var problems = Problems.none();
        var began = LocalDate.of(2026, 11, 1);

        assertThat(Typed.passed("day", "", began, NOW, problems)).isEqualTo(NOW);
        assertThat(Typed.passed("day", "yesterday", began, NOW, problems)).isEqualTo("2026-11-21T12:00:00Z");
        assertThat(problems.isEmpty()).isTrue();
        Typed.passed("future", "23 11 2026", began, NOW, problems);
        Typed.passed("early", "31 10 2026", began, NOW, problems);
        Typed.passed("nonsense", "whenever", began, NOW, problems);
        assertThat(problems.messages()).containsOnlyKeys("future", "early", "nonsense");
    }

    private static @Nullable LocalDate toCome(String typed, Problems problems) {
        return Typed.toCome("due", typed, NOW, problems);
    }
}
