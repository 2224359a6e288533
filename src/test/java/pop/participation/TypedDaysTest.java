package pop.participation;

import org.junit.jupiter.api.Test;
import pop.web.Problems;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDaysTest {

    private static final Instant NOW = Instant.parse("2026-11-22T23:30:00Z");

    @Test
    void an_objection_until_a_day_holds_on_that_day() {
        var problems = Problems.none();

        var until = Typed.until("until", "27 3 2027", NOW, problems).orElseThrow();

        assertThat(problems.isEmpty()).isTrue();
        assertThat(until).isEqualTo(Instant.parse("2027-03-28T00:00:00Z"));
        assertThat(Typed.lastDay(until)).isEqualTo(LocalDate.of(2027, 3, 27));
        assertThat(Typed.until("until", "22 11 2026", NOW, problems)).contains(Instant.parse("2026-11-23T00:00:00Z"));
    }

    @Test
    void nothing_typed_is_no_end() {
        assertThat(Typed.until("until", " ", NOW, Problems.none())).isEmpty();
    }

    @Test
    void a_day_that_cannot_be_is_told() {
        for (var typed : List.of("soon", "31 2 2027", "21 11 2026", "1 1 2062", "31 12 +999999999")) {
            var problems = Problems.none();
            assertThat(Typed.until("until", typed, NOW, problems)).as(typed).isEmpty();
            assertThat(problems.has("until")).as(typed).isTrue();
        }
        for (var typed : List.of("soon", "23 11 2026", "1 1 2020")) {
            var problems = Problems.none();
            Typed.said("day", typed, NOW, problems);
            assertThat(problems.has("day")).as(typed).isTrue();
        }
    }
}
