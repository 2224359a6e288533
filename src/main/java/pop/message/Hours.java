package pop.message;

import pop.web.When;
import pop.web.Words;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// When somebody may be written to, by the clock in Glasgow: from a time (included) until another (not included), on
/// some days of the week.
///
/// On the night the clocks go forward a time that does not exist is that much later; on the night they go back a time
/// that comes twice counts both times.
record Hours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {

    static final Hours USUAL = new Hours(LocalTime.of(9, 0), LocalTime.of(20, 0), EnumSet.allOf(DayOfWeek.class));

    private static final int DAYS_AHEAD = 9;

    Hours {
        if (!from.isBefore(until) || days.isEmpty()) {
            throw new IllegalArgumentException("some hours on some day");
        }
        days = Set.copyOf(days);
    }

    boolean contain(Instant moment) {
        var there = moment.atZone(When.LONDON);
        var time = there.toLocalTime();
        return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
    }

    String[] names() {
        return days.stream().sorted().map(Enum::name).toArray(String[]::new);
    }

    /// "10:00 to 18:00, every day"; "09:00 to 20:00, Monday, Friday"
    String shown() {
        var some = days.stream().sorted().map(Words::of).toList();
        var weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        var when = days.size() == DayOfWeek.values().length
                ? "every day"
                : days.equals(weekdays) ? "Monday to Friday" : String.join(", ", some);
        return from + " to " + until + ", " + when;
    }

    /// The first moment that is not before this one and lies within.
    Instant next(Instant moment) {
        if (contain(moment)) {
            return moment;
        }
        var today = When.dayOf(moment);
        return today.datesUntil(today.plusDays(DAYS_AHEAD))
                .map(day -> day.atTime(from).atZone(When.LONDON))
                .flatMap(start -> Stream.of(start.withEarlierOffsetAtOverlap(), start.withLaterOffsetAtOverlap()))
                .map(start -> start.toInstant())
                .filter(start -> !start.isBefore(moment) && contain(start))
                .findFirst()
                .orElseThrow();
    }
}
