package pop.person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// When somebody was born, as exactly as is known and no more: the first and the last day it can have been, both null
/// when nothing is known. `saidOn` is the day an age was stated, and null unless the precision is
/// [Precision#AGE_ABOUT].
public record BirthDate(
        Precision precision,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @Nullable LocalDate saidOn) {

    /// People are wrong by so much when they guess an age.
    private static final int GUESS = 2;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    public enum Precision {
        EXACT,
        MONTH,
        YEAR,
        AGE_ABOUT,
        UNKNOWN
    }

    /// Why a text gives no birth date that could be relied on.
    public enum Problem {
        /// Right only with the month before the day, as in `04/13/2003`: a person has to say.
        MONTH_FIRST,
        /// A date programs put where none is known, such as 1 January 1900.
        PLACEHOLDER,
        /// No such day, as 31 February.
        IMPOSSIBLE,
        FUTURE,
        /// Under 10 years old.
        TOO_YOUNG,
        /// Over 109 years old.
        TOO_OLD,
        /// A bare number: an age, a year or a day counted by a spreadsheet; nobody can tell.
        BARE_NUMBER,
        NOT_UNDERSTOOD
    }

    /// With a problem, `date` is unknown and `candidates` has what the text may mean, if anything.
    public record Reading(BirthDate date, @Nullable Problem problem, List<LocalDate> candidates, String asTyped) {}

    public record Ages(int youngest, int oldest) {}

    /// @param on the day the text was written, from which ages and years of two digits are counted
    public static Reading read(@Nullable String text, LocalDate on) {
        return new BirthDateText(Typed.line(text), on).read();
    }

    public static BirthDate unknown() {
        return new BirthDate(Precision.UNKNOWN, null, null, null);
    }

    public static BirthDate on(LocalDate day) {
        return new BirthDate(Precision.EXACT, day, day, null);
    }

    public static BirthDate inMonth(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new BirthDate(Precision.MONTH, first, first.plusMonths(1).minusDays(1), null);
    }

    public static BirthDate inYear(int year) {
        return new BirthDate(Precision.YEAR, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), null);
    }

    public static BirthDate ageAbout(int age, LocalDate saidOn) {
        return ageAbout(age, GUESS, saidOn);
    }

    static BirthDate ageAbout(int age, int give, LocalDate saidOn) {
        int year = saidOn.getYear() - age;
        return new BirthDate(
                Precision.AGE_ABOUT, LocalDate.of(year - give - 1, 1, 1), LocalDate.of(year + give, 12, 31), saidOn);
    }

    /// Empty when nothing is known.
    public Optional<Ages> ageRange(LocalDate on) {
        if (earliest == null || latest == null) {
            return Optional.empty();
        }
        int youngest = Math.max(0, Period.between(latest, on).getYears());
        return Optional.of(
                new Ages(youngest, Math.max(0, Period.between(earliest, on).getYears())));
    }

    /// Whether one person can have both; what is not known excludes nothing.
    public boolean couldBe(BirthDate other) {
        if (earliest == null || latest == null || other.earliest == null || other.latest == null) {
            return true;
        }
        return !earliest.isAfter(other.latest) && !other.earliest.isAfter(latest);
    }

    public String shown() {
        if (earliest == null || latest == null) {
            return "not known";
        }
        return switch (precision) {
            case EXACT -> DAY.format(earliest);
            case MONTH -> MONTH.format(earliest) + " (month only)";
            case YEAR -> earliest.getYear() + " (year only)";
            case AGE_ABOUT -> shownAge(earliest, latest);
            case UNKNOWN -> "not known";
        };
    }

    private String shownAge(LocalDate first, LocalDate last) {
        if (saidOn == null) {
            return "born about " + (first.getYear() + last.getYear() + 1) / 2;
        }
        int age = saidOn.getYear() - (first.getYear() + last.getYear() + 1) / 2;
        return "about " + age + " years old in " + saidOn.getYear();
    }
}
