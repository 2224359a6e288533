package pop.person;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// A Community Health Index number: ten digits, kept as text. Its first six are a date of birth as it was known when
/// the number was given, so a difference is a reason to ask, never to change either; neither sex nor age is read from
/// it.
public record Chi(String digits) {

    private static final int LENGTH = 10;

    public sealed interface Reading {

        record Good(Chi chi) implements Reading {}

        record Bad(Why why, String asTyped) implements Reading {}

        record Absent() implements Reading {}
    }

    public enum Why {
        /// Nine digits have often lost a leading zero in a spreadsheet: look it up.
        NOT_TEN_DIGITS,
        CHECK_DIGIT,
        NOT_A_DATE
    }

    public static Reading read(@Nullable String text) {
        String typed = Typed.line(text);
        if (Typed.saysNothing(typed)) {
            return new Reading.Absent();
        }
        String digits = Typed.plain(text).replaceAll("[ -]", "");
        if (!digits.matches("[0-9]{10}")) {
            return new Reading.Bad(Why.NOT_TEN_DIGITS, typed);
        }
        if (!passesModulus11(digits) && !passesModulus10(digits)) {
            return new Reading.Bad(Why.CHECK_DIGIT, typed);
        }
        Chi chi = new Chi(digits);
        return chi.dates().findAny().isPresent() ? new Reading.Good(chi) : new Reading.Bad(Why.NOT_A_DATE, typed);
    }

    /// Whether the number's date is none of those the birth date leaves open: a soft warning.
    public boolean differsFrom(BirthDate birth) {
        return dates().map(BirthDate::on).noneMatch(birth::couldBe);
    }

    /// Never printed whole by accident, as it would be in a log.
    @Override
    public String toString() {
        return "Chi[…]";
    }

    static boolean passesModulus11(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (LENGTH - i) * digit(digits, i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digit(digits, LENGTH - 1);
    }

    /// Numbers of this kind are given where those of modulus 11 have run out for a date.
    static boolean passesModulus10(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            int doubled = digit(digits, i) * (i % 2 == 0 ? 2 : 1);
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return (10 - sum % 10) % 10 == digit(digits, LENGTH - 1);
    }

    /// The date in each century it may belong to.
    private Stream<LocalDate> dates() {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        int year = Integer.parseInt(digits.substring(4, 6));
        return Stream.of(date(1900 + year, month, day), date(2000 + year, month, day))
                .flatMap(Optional::stream);
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }
}
