package pop.report;

import org.jspecify.annotations.Nullable;
import pop.web.NavLink;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;
import pop.web.When;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which span somebody asked for: a financial year, a quarter, or days, which are widened to whole quarters. What
/// is not over is not told: of two periods that differ by a day, the day could be.
record ChosenSpan(LocalDate today) {

    private static final int YEARS = 5;
    private static final int QUARTERS = 4;
    private static final int MOST_QUARTERS = 12;

    /// What is counted is defined from here on.
    private static final Span FIRST = Span.year(2016);

    private static final String A_DAY = "Enter a day, such as 1 4 2026";

    /// The last financial year that is over.
    Span usual() {
        return Span.yearOf(today.minusYears(1));
    }

    /// Whole financial years that are over, the latest first.
    List<Span> years() {
        return IntStream.range(0, YEARS)
                .mapToObj(it -> Span.year(usual().from().getYear() - it))
                .filter(it -> !it.from().isBefore(FIRST.from()))
                .toList();
    }

    /// @param year such as "2025-26"; blank: look at the days
    Optional<Span> read(String year, @Nullable String from, @Nullable String until, Problems problems) {
        if (!Typed.text(year).isEmpty()) {
            return year(Typed.text(year), problems);
        }
        if (Typed.text(from).isEmpty() && Typed.text(until).isEmpty()) {
            return Optional.of(usual());
        }
        var first = day("from", from, problems);
        var last = day("until", until, problems);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.get().isBefore(first.get())) {
            problems.add("until", "This is before the first day");
            return Optional.empty();
        }
        return inQuarters(Span.quarterOf(first.get()), Span.quarterOf(last.get()), problems);
    }

    private Optional<Span> year(String year, Problems problems) {
        try {
            var span = Span.ofYear(year);
            if (span.isOver(today) && !span.from().isBefore(FIRST.from())) {
                return Optional.of(span);
            }
            problems.add("from", "This year is not over yet, or nothing was counted in it");
        } catch (IllegalArgumentException unreadable) {
            problems.add("from", "Choose a financial year, such as 2025-26");
        }
        return Optional.empty();
    }

    private Optional<Span> inQuarters(Span first, Span last, Problems problems) {
        var over = Span.quarterOf(Span.quarterOf(today).from().minusDays(1));
        if (first.from().isBefore(FIRST.from())) {
            problems.add("from", "Nothing is counted before " + When.date(FIRST.from()));
        } else if (first.from().isAfter(over.from())) {
            problems.add("from", "This quarter is not over yet: its numbers are told when it is");
        } else {
            var span = new Span(first.from(), last.until().isAfter(over.until()) ? over.until() : last.until());
            if (span.quarters().size() <= MOST_QUARTERS) {
                return Optional.of(span);
            }
            problems.add("until", "Choose three years at most");
        }
        return Optional.empty();
    }

    private Optional<LocalDate> day(String field, @Nullable String typed, Problems problems) {
        var day = TypedDay.past(typed, today);
        if (day.isEmpty()) {
            problems.add(field, A_DAY);
        }
        return day;
    }

    List<NavLink> links(String path, @Nullable Span shown) {
        var links = new ArrayList<NavLink>();
        for (var year : years().stream().limit(3).toList()) {
            links.add(new NavLink(path + "?year=" + year.code(), year.title(), year.equals(shown)));
        }
        var quarter = Span.quarterOf(today);
        for (int back = 0; back < QUARTERS; back++) {
            quarter = Span.quarterOf(quarter.from().minusDays(1));
            links.add(new NavLink(
                    path + "?from=" + quarter.from() + "&until=" + quarter.until(),
                    quarter.title(),
                    quarter.equals(shown)));
        }
        return links;
    }
}
