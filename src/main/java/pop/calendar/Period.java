package pop.calendar;

import org.jspecify.annotations.Nullable;
import pop.web.TypedDay;
import pop.web.When;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;

/// The days a page shows.
///
/// @param first the first of them
/// @param end the first that is not shown any more
record Period(View view, LocalDate on, LocalDate first, LocalDate end) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    enum View {
        DAY,
        WEEK,
        TEAM,
        MONTH
    }

    static Period of(View view, LocalDate on) {
        return switch (view) {
            case DAY -> new Period(view, on, on, on.plusDays(1));
            case WEEK, TEAM -> {
                var monday = on.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(view, on, monday, monday.plusWeeks(1));
            }
            case MONTH -> {
                var first = on.withDayOfMonth(1);
                yield new Period(view, on, first, first.plusMonths(1));
            }
        };
    }

    /// A day as an address or a person has it; today for anything else.
    static LocalDate day(@Nullable String typed, LocalDate today) {
        return TypedDay.either(typed, today).orElse(today);
    }

    List<LocalDate> days() {
        return first.datesUntil(end).toList();
    }

    Instant from() {
        return first.atStartOfDay(When.LONDON).toInstant();
    }

    Instant until() {
        return end.atStartOfDay(When.LONDON).toInstant();
    }

    LocalDate earlier() {
        return view == View.MONTH ? first.minusMonths(1) : view == View.DAY ? on.minusDays(1) : on.minusWeeks(1);
    }

    LocalDate later() {
        return view == View.MONTH ? first.plusMonths(1) : view == View.DAY ? on.plusDays(1) : on.plusWeeks(1);
    }

    /// "Tue 24 Nov 2026", "23 Nov 2026 to 29 Nov 2026", "November 2026"
    String words() {
        return switch (view) {
            case DAY -> When.day(on);
            case WEEK, TEAM -> When.date(first) + " to " + When.date(end.minusDays(1));
            case MONTH -> MONTH.format(first);
        };
    }
}
