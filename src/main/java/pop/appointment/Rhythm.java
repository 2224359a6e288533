package pop.appointment;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// On which days a meeting comes again. Weeks run from Monday and are counted from the one of the first day, months
/// from
/// its month. `times` counts days that are excepted too, as calendars do (RFC 5545, COUNT and EXDATE).
///
/// @param nth of a month, for a monthly one: which of such weekdays, -1 the last
/// @param last none: until it is ended
record Rhythm(
        Every every,
        int step,
        Set<DayOfWeek> days,
        @Nullable Integer nth,
        LocalDate first,
        @Nullable LocalDate last,
        @Nullable Integer times,
        Set<LocalDate> excepting) {

    private static final Map<Integer, String> ORDINALS =
            Map.of(1, "first", 2, "second", 3, "third", 4, "fourth", -1, "last");

    enum Every {
        WEEKLY,
        MONTHLY
    }

    Rhythm {
        if (step < 1 || days.isEmpty() || (every == Every.MONTHLY) == (nth == null)) {
            throw new IllegalArgumentException("no such rhythm");
        }
        days = Set.copyOf(days);
        excepting = Set.copyOf(excepting);
    }

    /// The days it is held on, from one day to another, both included.
    List<LocalDate> between(LocalDate from, LocalDate to) {
        return all(to).filter(day -> !day.isBefore(from))
                .filter(day -> !excepting.contains(day))
                .toList();
    }

    /// The first day there is: the first day of the rhythm that is not before `first`.
    LocalDate begins() {
        return all(first.plusYears(2)).findFirst().orElse(first);
    }

    /// The same from a day on; what was held before counts.
    Rhythm from(LocalDate day) {
        var left = times == null ? null : times - (int) all(day.minusDays(1)).count();
        return new Rhythm(every, step, days, nth, day, last, left, excepting);
    }

    private Stream<LocalDate> all(LocalDate to) {
        var end = last == null || last.isAfter(to) ? to : last;
        var found = periods(end)
                .flatMap(this::in)
                .filter(day -> !day.isBefore(first))
                .takeWhile(day -> !day.isAfter(end));
        return times == null ? found : found.limit(Math.max(0, times));
    }

    private Stream<LocalDate> periods(LocalDate end) {
        return every == Every.WEEKLY
                ? Stream.iterate(
                        first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        monday -> !monday.isAfter(end),
                        monday -> monday.plusWeeks(step))
                : Stream.iterate(
                        first.withDayOfMonth(1), month -> !month.isAfter(end), month -> month.plusMonths(step));
    }

    private Stream<LocalDate> in(LocalDate period) {
        return days.stream()
                .sorted()
                .map(day -> nth == null
                        ? period.with(TemporalAdjusters.nextOrSame(day))
                        : period.with(TemporalAdjusters.dayOfWeekInMonth(nth, day)))
                .sorted();
    }

    /// "Every 2 weeks on Tuesday and Thursday", "The last Friday of every month"
    String words() {
        var names = days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.UK))
                .collect(Collectors.joining(" and "));
        var each = every == Every.WEEKLY ? "week" : "month";
        var often = step == 1 ? "every " + each : "every " + step + " " + each + "s";
        return nth == null
                ? often.substring(0, 1).toUpperCase(Locale.UK) + often.substring(1) + " on " + names
                : "The " + ORDINALS.get(nth) + " " + names + " of " + often;
    }

    /// As calendars write it.
    ///
    /// @param begins the time of day, which an UNTIL must state in UTC
    String rule(LocalTime begins, ZoneId zone) {
        var prefix = nth == null ? "" : String.valueOf(nth);
        var names = new TreeSet<>(days)
                .stream().map(day -> prefix + day.name().substring(0, 2)).collect(Collectors.joining(","));
        var frequency = "FREQ=" + every + ";INTERVAL=" + step + ";WKST=MO;BYDAY=" + names;
        if (times != null) {
            return frequency + ";COUNT=" + times;
        }
        return last == null ? frequency : frequency + ";UNTIL=" + utc(last.atTime(begins), zone);
    }

    private static String utc(LocalDateTime at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT)
                .format(at.atZone(zone).withZoneSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
    }
}
