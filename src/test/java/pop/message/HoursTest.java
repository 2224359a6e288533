package pop.message;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/// By the clock in Glasgow, also on the two nights on which it is turned.
class HoursTest {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    @Test
    void within_the_hours_it_goes_at_once_and_outside_when_they_begin() {
        var hours = hours("10:00", "18:00", EVERY_DAY);

        assertThat(hours.next(at("2026-11-24T10:00:00Z"))).isEqualTo(at("2026-11-24T10:00:00Z"));
        assertThat(hours.next(at("2026-11-24T17:59:59Z"))).isEqualTo(at("2026-11-24T17:59:59Z"));
        assertThat(hours.next(at("2026-11-24T18:00:00Z"))).isEqualTo(at("2026-11-25T10:00:00Z"));
        assertThat(hours.next(at("2026-11-24T03:00:00Z"))).isEqualTo(at("2026-11-24T10:00:00Z"));
    }

    @Test
    void in_summer_ten_o_clock_is_nine_in_greenwich() {
        assertThat(hours("10:00", "18:00", EVERY_DAY).next(at("2026-07-01T03:00:00Z")))
                .isEqualTo(at("2026-07-01T09:00:00Z"));
    }

    @Test
    void days_that_were_not_chosen_are_passed_over() {
        var monday = hours("10:00", "18:00", EnumSet.of(DayOfWeek.MONDAY));

        // a Tuesday
        assertThat(monday.next(at("2026-11-24T12:00:00Z"))).isEqualTo(at("2026-11-30T10:00:00Z"));
        // a Monday, after the hours
        assertThat(monday.next(at("2026-11-30T18:00:00Z"))).isEqualTo(at("2026-12-07T10:00:00Z"));
    }

    @Test
    void an_hour_that_does_not_exist_in_the_night_of_spring_begins_when_it_is_over() {
        // on 29 March 2026 there is no 01:30 in Glasgow
        var hours = hours("01:30", "03:00", EVERY_DAY);

        assertThat(hours.next(at("2026-03-29T00:10:00Z"))).isEqualTo(at("2026-03-29T01:30:00Z"));
        // and hours that lie in it alone are none that night
        assertThat(hours("01:10", "01:50", EVERY_DAY).next(at("2026-03-29T00:10:00Z")))
                .isEqualTo(at("2026-03-30T00:10:00Z"));
    }

    @Test
    void an_hour_that_comes_twice_in_the_night_of_autumn_counts_both_times() {
        // on 25 October 2026 01:30 comes at 00:30 and at 01:30 in Greenwich
        var hours = hours("01:00", "01:40", EVERY_DAY);

        assertThat(hours.next(at("2026-10-24T23:00:00Z"))).isEqualTo(at("2026-10-25T00:00:00Z"));
        assertThat(hours.contain(at("2026-10-25T00:30:00Z"))).isTrue();
        assertThat(hours.next(at("2026-10-25T00:45:00Z"))).isEqualTo(at("2026-10-25T01:00:00Z"));
        assertThat(hours.next(at("2026-10-25T01:45:00Z"))).isEqualTo(at("2026-10-26T01:00:00Z"));
    }

    @Test
    void the_next_moment_is_never_before_and_always_within() {
        var random = new Random(7);
        for (int each = 0; each < 5000; each++) {
            var from = random.nextInt(23 * 60);
            var until = from + 1 + random.nextInt(24 * 60 - from - 1);
            var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            var hours = new Hours(LocalTime.ofSecondOfDay(from * 60L), LocalTime.ofSecondOfDay(until * 60L), days);
            var moment = at("2026-01-01T00:00:00Z").plus(Duration.ofMinutes(random.nextInt(365 * 24 * 60)));
            var next = hours.next(moment);

            assertThat(next).isAfterOrEqualTo(moment);
            assertThat(hours.contain(next)).isTrue();
            assertThat(hours.contain(moment)).isEqualTo(next.equals(moment));
        }
    }

    private static Hours hours(String from, String until, Set<DayOfWeek> days) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(until), days);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
