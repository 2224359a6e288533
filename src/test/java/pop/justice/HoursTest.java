package pop.justice;

import org.junit.jupiter.api.Test;
import pop.web.When;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Whether hours that come again meet a time, compared with looking at the clock on the wall every minute.
class HoursTest {

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(2100, 1, 1);
    private static final Hours NIGHT = new Hours(Set.of(), LocalTime.of(19, 0), LocalTime.of(7, 0));

    @Test
    void a_night_reaches_into_the_morning() {
        assertThat(meets(NIGHT, "2026-11-24T06:30", "2026-11-24T07:30")).isTrue();
        assertThat(meets(NIGHT, "2026-11-24T07:00", "2026-11-24T19:00")).isFalse();
        assertThat(meets(NIGHT, "2026-11-24T18:30", "2026-11-24T19:01")).isTrue();
    }

    @Test
    void a_night_belongs_to_the_day_it_begins_on() {
        var friday = new Hours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));

        assertThat(meets(friday, "2026-11-28T05:00", "2026-11-28T05:30"))
                .as("Saturday morning")
                .isTrue();
        assertThat(meets(friday, "2026-11-27T05:00", "2026-11-27T05:30"))
                .as("Friday morning")
                .isFalse();
    }

    @Test
    void the_last_night_lasts_until_the_morning_after_the_last_day() {
        var last = LocalDate.of(2026, 11, 24);
        var morning = instant("2026-11-25T06:00");

        assertThat(NIGHT.meets(morning, morning.plusSeconds(60), EVER, last)).isPresent();
        assertThat(NIGHT.meets(morning.plus(Duration.ofDays(1)), morning.plus(Duration.ofDays(1)), EVER, last))
                .isEmpty();
        assertThat(NIGHT.meets(instant("2026-11-24T06:00"), instant("2026-11-24T06:10"), last, ALWAYS))
                .as("the night before the first")
                .isEmpty();
    }

    @Test
    void the_hour_that_comes_twice_counts_both_times() {
        var hours = new Hours(Set.of(), LocalTime.of(1, 0), LocalTime.of(1, 30));
        var first = Instant.parse("2026-10-25T00:10:00Z");
        var second = Instant.parse("2026-10-25T01:20:00Z");

        assertThat(hours.meets(first, first.plusSeconds(60), EVER, ALWAYS)).isPresent();
        assertThat(hours.meets(second, second.plusSeconds(60), EVER, ALWAYS)).isPresent();
    }

    @Test
    void from_and_until_alike_is_the_whole_day_round() {
        var round = new Hours(Set.of(), LocalTime.NOON, LocalTime.NOON);
        assertThat(meets(round, "2026-11-24T11:00", "2026-11-24T11:01")).isTrue();
        assertThat(meets(round, "2026-11-24T13:00", "2026-11-24T13:01")).isTrue();
    }

    @Test
    void hours_never_miss_a_minute_and_on_ordinary_nights_find_none_too_many() {
        var random = new SplittableRandom(20261122);
        for (int round = 0; round < 4000; round++) {
            var hours = new Hours(days(random), time(random), time(random));
            var day = random.nextBoolean()
                    ? LocalDate.of(2026, 1, 1).plusDays(random.nextInt(365))
                    : random.nextBoolean() ? LocalDate.of(2026, 3, 28) : LocalDate.of(2026, 10, 24);
            var start = day.atTime(time(random)).atZone(When.LONDON).toInstant();
            var end = start.plus(Duration.ofMinutes(1 + random.nextInt(1500)));

            boolean wall = Stream.iterate(start, it -> it.isBefore(end), it -> it.plusSeconds(60))
                    .anyMatch(it -> onTheWall(hours, it));
            var found = hours.meets(start, end, EVER, ALWAYS).isPresent();

            if (wall) {
                assertThat(found).as("%s, %s to %s", hours, start, end).isTrue();
            } else if (isOrdinary(start.minus(Duration.ofDays(2)), end.plus(Duration.ofDays(2)))) {
                assertThat(found).as("%s, %s to %s", hours, start, end).isFalse();
            }
        }
    }

    private static boolean onTheWall(Hours hours, Instant moment) {
        var local = moment.atZone(When.LONDON).toLocalDateTime();
        var time = local.toLocalTime();
        if (hours.until().isAfter(hours.from())) {
            return on(hours, local) && !time.isBefore(hours.from()) && time.isBefore(hours.until());
        }
        return on(hours, local) && !time.isBefore(hours.from())
                || on(hours, local.minusDays(1)) && time.isBefore(hours.until());
    }

    private static boolean on(Hours hours, LocalDateTime local) {
        return hours.days().isEmpty() || hours.days().contains(local.getDayOfWeek());
    }

    private static boolean isOrdinary(Instant from, Instant until) {
        var rules = When.LONDON.getRules();
        return rules.getOffset(from).equals(rules.getOffset(until));
    }

    private static Set<DayOfWeek> days(SplittableRandom random) {
        return random.nextInt(3) == 0
                ? Set.of()
                : Arrays.stream(DayOfWeek.values())
                        .filter(_ -> random.nextBoolean())
                        .collect(Collectors.toSet());
    }

    private static LocalTime time(SplittableRandom random) {
        return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private static boolean meets(Hours hours, String from, String until) {
        return hours.meets(instant(from), instant(until), EVER, ALWAYS).isPresent();
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(When.LONDON).toInstant();
    }
}
