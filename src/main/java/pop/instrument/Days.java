package pop.instrument;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;

import java.time.LocalDate;

/// From when until when something stands, as it is typed in two fields: its first day, and its last if it has one.
///
/// @param until from this day on it stands no longer
record Days(LocalDate since, @Nullable LocalDate until) {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
    private static final int MOST_YEARS = 20;

    /// Null when something of it cannot be.
    static @Nullable Days read(@Nullable String since, @Nullable String last, LocalDate today, Problems problems) {
        var first = TypedDay.either(since, today).filter(it -> can(it, today)).orElse(null);
        if (first == null) {
            problems.add("since", "Enter a day, such as 1 4 2026");
        }
        if (Typed.text(last).isEmpty()) {
            return first == null ? null : new Days(first, null);
        }
        var end = TypedDay.either(last, today).filter(it -> can(it, today)).orElse(null);
        if (end == null) {
            problems.add("last", "Enter a day, such as 31 3 2027, or leave it empty");
        } else if (first != null && end.isBefore(first)) {
            problems.add("last", "It cannot end before it begins");
        }
        return first == null || end == null || end.isBefore(first) ? null : new Days(first, end.plusDays(1));
    }

    private static boolean can(LocalDate day, LocalDate today) {
        return !day.isBefore(FIRST) && day.isBefore(today.plusYears(MOST_YEARS));
    }
}
