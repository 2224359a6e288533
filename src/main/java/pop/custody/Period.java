package pop.custody;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/// Days of which figures are shown, both included.
///
/// Outside of the team these are quarters of a year that are over: of two periods that differ by a day, the day
/// could be told.
record Period(LocalDate from, LocalDate until) {

    private static final int USUAL_MONTHS = 6;
    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
    private static final String A_DAY = "Enter a day, such as 1 4 2026";

    /// As typed; blank is the usual. Empty, with problems, when it cannot be.
    static Optional<Period> read(
            @Nullable String from, @Nullable String until, LocalDate today, SmallNumbers rule, Problems problems) {
        var usual = usual(today, rule);
        var last = day("until", until, usual.until(), today, problems);
        var first = day("from", from, begin(usual, last), today, problems);
        if (problems.isEmpty() && first.isBefore(EARLIEST)) {
            problems.add("from", "There was nothing to count before 2015");
        } else if (problems.isEmpty() && first.isAfter(last)) {
            problems.add("until", "This is before the first day");
        }
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        return rule == SmallNumbers.EXACT
                ? Optional.of(new Period(first, last))
                : new Period(first, last).inWholeQuarters(usual.until(), problems);
    }

    /// The last six months; outside of the team the last quarter that is over.
    static Period usual(LocalDate today, SmallNumbers rule) {
        return switch (rule) {
            case EXACT -> new Period(today.minusMonths(USUAL_MONTHS).plusDays(1), today);
            case ROUNDED -> {
                var over = quarter(today).minusDays(1);
                yield new Period(quarter(over), over);
            }
        };
    }

    /// @param over the last day of the last quarter that is over
    private Optional<Period> inWholeQuarters(LocalDate over, Problems problems) {
        var first = quarter(from);
        var last = quarter(until).plusMonths(3).minusDays(1);
        if (first.isAfter(over)) {
            problems.add("from", "This quarter is not over yet: its figures are told when it is");
            return Optional.empty();
        }
        return Optional.of(new Period(first, last.isAfter(over) ? over : last));
    }

    /// With a last day alone, as long a time before it as is usual.
    private static LocalDate begin(Period usual, LocalDate last) {
        return last.isBefore(usual.from())
                ? last.minusMonths(usual.from().until(usual.until().plusDays(1)).toTotalMonths())
                        .plusDays(1)
                : usual.from();
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    private static LocalDate day(
            String field, @Nullable String typed, LocalDate blank, LocalDate today, Problems problems) {
        if (Typed.text(typed).isEmpty()) {
            return blank;
        }
        var day = TypedDay.past(typed, today);
        if (day.isEmpty()) {
            problems.add(field, A_DAY);
        }
        return day.orElse(blank);
    }
}
