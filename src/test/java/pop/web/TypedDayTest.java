package pop.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pop.web.TypedDay.Lean;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class TypedDayTest {

    /// A Sunday.
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "27 3 2027, 2027-03-27",
        "today, 2026-11-22",
        "this evening, 2026-11-22",
        "Tomorrow, 2026-11-23",
        "yesterday, 2026-11-21",
        "Friday, 2026-11-27",
        "on fri, 2026-11-27",
        "this Tue, 2026-11-24",
        "coming tues, 2026-11-24",
        "weds, 2026-11-25",
        "Sunday, 2026-11-22",
        "in 2 weeks, 2026-12-06",
        "in a month, 2026-12-22",
        "In one week, 2026-11-29",
        "in 3 days, 2026-11-25",
        "3 days ago, 2026-11-19",
        "3 12 2026, 2026-12-03",
        "3 Dec, 2026-12-03",
        "3/12, 2026-12-03",
        "1 Feb, 2027-02-01",
        "20 Nov, 2026-11-20",
        "14 Nov, 2027-11-14",
        "'Tue, 24 Nov 2026', 2026-11-24",
        "on Tuesday 24th of November, 2026-11-24",
        "2026-12-24, 2026-12-24",
    })
    void a_day_to_come(String typed, LocalDate day) {
        assertThat(TypedDay.read(typed, TODAY, Lean.TO_COME)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "today, 2026-11-22",
        "yesterday, 2026-11-21",
        "Friday, 2026-11-20",
        "sun, 2026-11-22",
        "last tuesday, 2026-11-17",
        "last Sunday, 2026-11-15",
        "a week ago, 2026-11-15",
        "3 November, 2026-11-03",
        "3 December, 2025-12-03",
        "27 Nov, 2026-11-27",
        "Tue 3 Nov, 2026-11-03",
        "29 Feb 2024, 2024-02-29",
    })
    void a_day_that_has_passed(String typed, LocalDate day) {
        assertThat(TypedDay.read(typed, TODAY, Lean.PAST)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"3 Dec, 2026-12-03", "14 Nov, 2026-11-14", "3 Jan, 2027-01-03", "1 Jun, 2026-06-01"})
    void a_day_that_may_lie_on_either_side_is_the_nearest(String typed, LocalDate day) {
        assertThat(TypedDay.read(typed, TODAY, Lean.EITHER)).contains(day);
        assertThat(TypedDay.read("Tue", TODAY, Lean.EITHER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "blue",
                "m",
                "tu",
                "next Tue",
                "next week",
                "9",
                "31 Feb",
                "31 2 2027",
                "31 12 +999999999",
                "in 3 days ago",
                "3 days",
                "😀",
                "2pm"
            })
    void what_is_no_one_day_is_not_guessed(String typed) {
        for (var lean : Lean.values()) {
            assertThat(TypedDay.read(typed, TODAY, lean)).isEmpty();
        }
    }

    @Test
    void a_word_that_leans_the_other_way_is_not_read() {
        assertThat(TypedDay.read("last Tue", TODAY, Lean.TO_COME)).isEmpty();
        assertThat(TypedDay.read("this Tue", TODAY, Lean.PAST)).isEmpty();
    }

    @Test
    void a_weekday_to_come_is_a_week_later_when_its_time_has_passed() {
        var now = LocalDateTime.parse("2026-11-22T17:04");

        assertThat(TypedDay.read("sun", now, LocalTime.of(18, 0), Lean.TO_COME)).contains(TODAY);
        assertThat(TypedDay.read("sun", now, LocalTime.of(16, 0), Lean.TO_COME)).contains(TODAY.plusWeeks(1));
        assertThat(TypedDay.read("sun", now, LocalTime.of(16, 0), Lean.PAST)).contains(TODAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-12-01, TO_COME, 2028-02-29",
        "2028-03-01, TO_COME, 2028-02-29",
        "2028-06-01, TO_COME, 2028-02-29",
        "2029-01-10, PAST, 2028-02-29",
        "2028-01-10, PAST, 2028-02-29",
        "2027-01-10, PAST, ",
        "2026-06-10, TO_COME, ",
        "2027-12-01, EITHER, 2028-02-29",
    })
    void the_day_that_most_years_lack_is_neither_moved_nor_lost(LocalDate today, Lean lean, LocalDate day) {
        var read = TypedDay.read("29 Feb", today, lean);
        if (day == null) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).contains(day);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_written_is_read_as_the_same_day(Lean lean) {
        for (var day = LocalDate.of(1999, 1, 1); day.getYear() < 2040; day = day.plusDays(3)) {
            assertThat(TypedDay.read(When.day(day), TODAY, lean)).contains(day);
            assertThat(TypedDay.read(When.date(day).toUpperCase(Locale.UK), TODAY, lean))
                    .contains(day);
            assertThat(TypedDay.read(day.toString(), TODAY, lean)).contains(day);
        }
    }

    @Test
    void any_day_of_the_half_year_around_is_read_without_its_year() {
        for (int days = -180; days <= 180; days++) {
            var day = TODAY.plusDays(days);
            var text = When.date(day).replaceFirst(" \\d{4}$", "");
            assertThat(TypedDay.read(text, TODAY, Lean.EITHER)).contains(day);
            assertThat(TypedDay.read(text, TODAY, days < 0 ? Lean.PAST : Lean.TO_COME))
                    .contains(day);
        }
    }

    @Test
    void its_noon_stands_for_a_day() {
        var now = Instant.parse("2026-07-22T17:04:00Z");

        assertThat(TypedDay.noon(LocalDate.of(2026, 7, 21), now)).isEqualTo("2026-07-21T11:00:00Z");
        assertThat(TypedDay.noon(LocalDate.of(2026, 7, 22), now)).isEqualTo(now);
    }
}
