package pop.appointment;

import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import pop.web.When;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Rhythms by lot, compared with what one finds by looking at every single day, and with the calendar library.
class RhythmTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @RepeatedTest(200)
    void the_days_are_those_one_finds_by_looking_at_each(RepetitionInfo each) {
        var lot = new Random(each.getCurrentRepetition());
        var rhythm = rhythm(lot);
        var from = START.plusDays(lot.nextInt(500));
        var to = from.plusDays(lot.nextInt(400));

        assertThat(rhythm.between(from, to))
                .containsExactlyElementsOf(
                        found(rhythm, to).filter(day -> !day.isBefore(from)).toList());
    }

    @RepeatedTest(60)
    void calendars_read_the_rule_as_the_same_days(RepetitionInfo each) {
        var rhythm = rhythm(new Random(1000 + each.getCurrentRepetition()));
        var first = rhythm.begins();
        var end = first.plusDays(500);
        var rule = rhythm.rule(LocalTime.of(10, 0), When.LONDON);
        var days = new Recur<LocalDate>(rule.replaceAll("(UNTIL=\\d{8})T\\d{6}Z", "$1")).getDates(first, first, end);

        assertThat(days.stream().filter(day -> !rhythm.excepting().contains(day)))
                .as(rule)
                .containsExactlyElementsOf(rhythm.between(first, end));
    }

    @RepeatedTest(60)
    void what_is_split_into_before_and_after_is_the_same_days(RepetitionInfo each) {
        var lot = new Random(2000 + each.getCurrentRepetition());
        var rhythm = rhythm(lot);
        var end = START.plusDays(700);
        var all = rhythm.between(START, end);
        // a rhythm of every second week is counted from its first day: split on one of its own days
        if (!all.isEmpty()) {
            var day = all.get(lot.nextInt(all.size()));
            var after = rhythm.from(day).between(day, end);
            assertThat(after)
                    .containsExactlyElementsOf(
                            all.stream().filter(it -> !it.isBefore(day)).toList());
        }
    }

    @Test
    void ten_o_clock_is_ten_o_clock_in_summer_and_in_winter() {
        var rhythm = new Rhythm(
                Rhythm.Every.WEEKLY, 1, Set.of(DayOfWeek.SUNDAY), null, LocalDate.of(2026, 10, 18), null, 2, Set.of());
        var begins = rhythm.between(START, START.plusYears(1)).stream()
                .map(day -> day.atTime(10, 0).atZone(When.LONDON).toInstant().toString())
                .toList();
        assertThat(begins).containsExactly("2026-10-18T09:00:00Z", "2026-10-25T10:00:00Z");
    }

    @Test
    void it_is_said_in_words() {
        assertThat(new Rhythm(
                                Rhythm.Every.WEEKLY,
                                2,
                                Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                                null,
                                START,
                                null,
                                null,
                                Set.of())
                        .words())
                .isEqualTo("Every 2 weeks on Tuesday and Thursday");
        assertThat(new Rhythm(Rhythm.Every.MONTHLY, 1, Set.of(DayOfWeek.FRIDAY), -1, START, null, null, Set.of())
                        .words())
                .isEqualTo("The last Friday of every month");
    }

    private static Rhythm rhythm(Random lot) {
        var first = START.plusDays(lot.nextInt(200));
        var monthly = lot.nextBoolean();
        var days = monthly
                ? Set.of(DayOfWeek.of(1 + lot.nextInt(7)))
                : lot.ints(1 + lot.nextInt(3), 1, 8).mapToObj(DayOfWeek::of).collect(Collectors.toSet());
        var times = lot.nextInt(3) == 0 ? 1 + lot.nextInt(30) : null;
        var last = times == null && lot.nextBoolean() ? first.plusDays(lot.nextInt(300)) : null;
        var nth = monthly ? List.of(1, 2, 3, 4, -1).get(lot.nextInt(5)) : null;
        var plain = new Rhythm(
                monthly ? Rhythm.Every.MONTHLY : Rhythm.Every.WEEKLY,
                1 + lot.nextInt(4),
                days,
                nth,
                first,
                last,
                times,
                Set.of());
        var excepted = new HashSet<LocalDate>();
        plain.between(START, START.plusDays(600)).stream()
                .filter(day -> lot.nextInt(6) == 0)
                .forEach(excepted::add);
        return new Rhythm(plain.every(), plain.step(), plain.days(), plain.nth(), first, last, times, excepted);
    }

    /// By brute force: each day asked whether it is one.
    private static Stream<LocalDate> found(Rhythm rhythm, LocalDate to) {
        var days = rhythm.first()
                .datesUntil(rhythm.first().isAfter(to) ? rhythm.first() : to.plusDays(1))
                .filter(day -> rhythm.last() == null || !day.isAfter(rhythm.last()))
                .filter(day -> isOne(rhythm, day));
        var counted = rhythm.times() == null ? days : days.limit(rhythm.times());
        return counted.filter(day -> !rhythm.excepting().contains(day));
    }

    private static boolean isOne(Rhythm rhythm, LocalDate day) {
        if (!EnumSet.copyOf(rhythm.days()).contains(day.getDayOfWeek())) {
            return false;
        }
        var first = rhythm.first();
        if (rhythm.nth() == null) {
            var weeks = ChronoUnit.WEEKS.between(
                    first.minusDays(first.getDayOfWeek().getValue() - 1L),
                    day.minusDays(day.getDayOfWeek().getValue() - 1L));
            return weeks % rhythm.step() == 0;
        }
        var months = ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1));
        var inMonth = rhythm.nth() > 0
                ? (day.getDayOfMonth() - 1) / 7 + 1 == rhythm.nth()
                : day.with(TemporalAdjusters.lastDayOfMonth()).getDayOfMonth() - day.getDayOfMonth() < 7;
        return months % rhythm.step() == 0 && inMonth;
    }
}
