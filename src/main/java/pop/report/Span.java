package pop.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Days of which something is told, both included. A financial year is from 1 April to 31 March; days are days in
/// Glasgow.
record Span(LocalDate from, LocalDate until) {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})[-–/](\\d{2})");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final int CENTURY = 100;

    Span {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A span that ends before it begins");
        }
    }

    /// @param name such as "2025-26"
    /// @throws IllegalArgumentException when it names no financial year
    static Span ofYear(String name) {
        var parts = YEAR.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a financial year, such as 2025-26: " + name);
        }
        int begins = Integer.parseInt(parts.group(1));
        if ((begins + 1) % CENTURY != Integer.parseInt(parts.group(2))) {
            throw new IllegalArgumentException("These are not two years that follow each other: " + name);
        }
        return year(begins);
    }

    /// The financial year that begins in a year.
    static Span year(int begins) {
        var first = LocalDate.of(begins, Month.APRIL, 1);
        return new Span(first, first.plusYears(1).minusDays(1));
    }

    /// The financial year that a day lies in.
    static Span yearOf(LocalDate day) {
        return year(day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
    }

    /// The quarter that a day lies in; quarters of a financial year are those of the calendar.
    static Span quarterOf(LocalDate day) {
        var first = day.with(IsoFields.DAY_OF_QUARTER, 1);
        return new Span(first, first.plusMonths(3).minusDays(1));
    }

    /// The quarters that lie in it, also in part.
    List<Span> quarters() {
        return Stream.iterate(quarterOf(from), it -> !it.from.isAfter(until), it -> quarterOf(it.until.plusDays(1)))
                .toList();
    }

    /// The financial years that lie in it, also in part.
    List<Span> years() {
        return Stream.iterate(yearOf(from), it -> !it.from.isAfter(until), it -> yearOf(it.until.plusDays(1)))
                .toList();
    }

    boolean isYear() {
        return equals(yearOf(from));
    }

    boolean isQuarter() {
        return equals(quarterOf(from));
    }

    boolean isOver(LocalDate today) {
        return until.isBefore(today);
    }

    /// "2025-26" of a year, as it stands in addresses and names of files.
    String code() {
        return isYear()
                ? from.getYear() + "-" + String.format(Locale.ROOT, "%02d", until.getYear() % CENTURY)
                : from + "_" + until;
    }

    /// As it is written: "2025–26", "April to June 2025", or from month to month.
    String title() {
        if (isYear()) {
            return code().replace('-', '–');
        }
        var begin = (from.getYear() == until.getYear() ? MONTH : MONTH_YEAR).format(from);
        return begin + " to " + MONTH_YEAR.format(until);
    }

    /// As it stands under a picture: "Apr 2025".
    String brief() {
        return isYear() ? title() : SHORT.format(from);
    }
}
