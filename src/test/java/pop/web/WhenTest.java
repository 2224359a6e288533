package pop.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class WhenTest {
    @Test
    void the_hour_that_happens_twice_in_october_is_told_by_the_clock_in_glasgow() {
        assertThat(When.at(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("25 Oct 2026 01:30");
        assertThat(When.at(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("25 Oct 2026 01:30");
        assertThat(When.at(Instant.parse("2026-03-29T01:00:00Z"))).isEqualTo("29 Mar 2026 02:00");
    }

    @Test
    void a_late_summer_evening_falls_on_the_next_day() {
        assertThat(When.dayOf(Instant.parse("2026-06-30T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void a_day_is_told_with_its_weekday() {
        assertThat(When.day(LocalDate.of(2026, 11, 3))).isEqualTo("Tue 3 Nov 2026");
    }

    @Test
    void how_long_ago_is_told_in_one_unit() {
        var then = Instant.parse("2026-11-01T12:00:00Z");

        assertThat(When.ago(then, then.plusSeconds(20))).isEqualTo("less than a minute");
        assertThat(When.ago(then, then.plusSeconds(3600))).isEqualTo("1 hour");
        assertThat(When.ago(then, then.plusSeconds(3 * 86_400))).isEqualTo("3 days");
        assertThat(When.ago(then, then.plusSeconds(400 * 86_400L))).isEqualTo("13 months");
    }

    @ParameterizedTest
    @ValueSource(strings = {"27 3 1990", "27/03/1990", " 27.3.1990 ", "27 march 1990", "27 Mar 1990", "1990-03-27"})
    void a_date_is_read_as_people_type_it(String text) {
        assertThat(When.typed(text)).contains(LocalDate.of(1990, 3, 27));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1990", "31 2 1990", "3 27 1990", "soon"})
    void what_is_no_whole_date_is_not_guessed(String text) {
        assertThat(When.typed(text)).isEmpty();
    }
}
