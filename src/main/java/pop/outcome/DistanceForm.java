package pop.outcome;

import org.jspecify.annotations.Nullable;
import pop.instrument.InstrumentKey;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedDay;
import pop.web.When;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/// What is to be compared, as it is typed. Outside of the team periods are whole quarters that are over: of two that
/// differ by a day, the day could be told, and whoever stands between them.
record DistanceForm(
        @Nullable String with,
        @Nullable String from,
        @Nullable String until,
        @Nullable String days) {

    private static final LocalDate EARLIEST = LocalDate.of(2015, 1, 1);
    private static final int MOST_DAYS = 3650;
    /// In days: outside of the team the days between are as coarse as the periods are.
    private static final int QUARTER = 90;

    private static final String A_DAY = "Enter a day, such as 1 4 2026";

    /// @return null, with problems, when something of it cannot be
    Distances.@Nullable Asked read(List<Distances.Version> versions, LocalDate today, Told told, Problems problems) {
        var version = versions.stream()
                .filter(it -> Typed.text(with).isEmpty() || it.key().equals(with))
                .findFirst()
                .orElse(null);
        if (version == null) {
            problems.add("with", "Choose what is compared");
        }
        var last = day("until", until, today, today, problems);
        var first = day("from", from, last.minusYears(1).plusDays(1), today, problems);
        if (problems.isEmpty() && first.isAfter(last)) {
            problems.add("until", "This is before the first day");
        } else if (problems.isEmpty() && first.isBefore(EARLIEST)) {
            problems.add("from", "There was nothing to compare before 2015");
        }
        int least = days(problems);
        if (version == null || !problems.isEmpty()) {
            return null;
        }
        var asked = new Distances.Asked(new InstrumentKey(version.code(), version.version()), first, last, least);
        return told == Told.EXACT ? asked : inQuarters(asked, today, problems);
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

    private int days(Problems problems) {
        var text = Typed.text(days);
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > MOST_DAYS) {
            problems.add("days", "Enter a number of days, such as 90");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private static Distances.@Nullable Asked inQuarters(Distances.Asked asked, LocalDate today, Problems problems) {
        var over = quarter(today).minusDays(1);
        var first = quarter(asked.from());
        var last = quarter(asked.until()).plusMonths(3).minusDays(1);
        if (first.isAfter(over)) {
            problems.add(
                    "from", "This quarter is not over yet: its figures are told when it is, after " + When.date(last));
            return null;
        }
        return new Distances.Asked(
                asked.key(), first, last.isAfter(over) ? over : last, asked.leastDays() / QUARTER * QUARTER);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
