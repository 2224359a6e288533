package pop.web;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A field for a day, and what is told at it when the day cannot be.
///
/// @param name of the field, for what is wrong with it
public record DayField(String name, @Nullable String typed, Instant now, Problems problems) {

    /// Today or later; empty when nothing was typed, or with a problem.
    public Optional<LocalDate> toCome(int mostYears) {
        return between(today(), today().plusYears(mostYears));
    }

    /// Tomorrow or later; empty when nothing was typed, or with a problem.
    public Optional<LocalDate> afterToday(int mostYears) {
        return between(today().plusDays(1), today().plusYears(mostYears));
    }

    /// The moment to record for a day that has passed: its noon, or now when it is today, nothing was typed, or with a
    /// problem.
    ///
    /// @param first nothing of it can have happened before
    public Instant passed(LocalDate first) {
        if (Typed.text(typed).isEmpty()) {
            return now;
        }
        var day = TypedDay.past(typed, today()).orElse(null);
        if (day == null) {
            problems.add(name, "Enter a day, such as yesterday or 27 3 2026, or leave it empty for today");
        } else if (day.isAfter(today())) {
            problems.add(name, "This day is still to come");
        } else if (day.isBefore(first)) {
            problems.add(name, "Enter a day from " + When.day(first) + " on");
        } else {
            return TypedDay.noon(day, now);
        }
        return now;
    }

    private Optional<LocalDate> between(LocalDate first, LocalDate last) {
        if (Typed.text(typed).isEmpty()) {
            return Optional.empty();
        }
        var day = TypedDay.toCome(typed, today()).orElse(null);
        if (day == null) {
            problems.add(name, "Enter a day, such as 27 3 2027, Friday or in 2 weeks");
        } else if (day.isBefore(first)) {
            problems.add(
                    name,
                    first.equals(today())
                            ? "This day has passed. Enter today or a day to come"
                            : "Enter a day that is still to come, from tomorrow on");
        } else if (day.isAfter(last)) {
            problems.add(name, "This is after " + When.date(last) + ". Check the year");
        } else {
            return Optional.of(day);
        }
        return Optional.empty();
    }

    private LocalDate today() {
        return When.dayOf(now);
    }
}
