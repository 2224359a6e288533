package pop.rule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/// Counts in working days: neither Saturday nor Sunday nor one of the given (Scottish) bank holidays.
public record WorkingDays(Set<LocalDate> holidays) {
    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /// The working day that is `days` working days after `start`; the start itself is not counted. With zero: the
    /// start, or the next working day if it is none.
    public LocalDate after(LocalDate start, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: " + days);
        }
        var day = start;
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                counted++;
            }
        }
        while (!isWorking(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /// How many working days lie after `start`, up to and including `end`; zero if `end` is not later.
    public int between(LocalDate start, LocalDate end) {
        if (!end.isAfter(start)) {
            return 0;
        }
        return (int) start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorking)
                .count();
    }
}
