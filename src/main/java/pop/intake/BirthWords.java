package pop.intake;

import pop.person.BirthDate;
import pop.web.When;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said of a date of birth that was not taken over, or that a person has to look at.
final class BirthWords {

    /// Below this age somebody is no client of the project, but of services for children.
    private static final int OF_AGE = 16;

    private static final String KEPT = " The text is kept, and the date of birth counts as not known.";

    private BirthWords() {}

    static Optional<String> problem(BirthDate.Reading reading) {
        if (reading.problem() == null) {
            return Optional.empty();
        }
        String candidates = reading.candidates().stream().map(When::date).collect(Collectors.joining(" or "));
        String why =
                switch (reading.problem()) {
                    case MONTH_FIRST -> "This is a date only with the month before the day (" + candidates + ").";
                    case PLACEHOLDER -> "Programs put this date where none is known.";
                    case IMPOSSIBLE -> "There is no such day.";
                    case FUTURE -> "This day is still to come.";
                    case TOO_YOUNG -> "Whoever was born then is under ten years old.";
                    case TOO_OLD -> "Whoever was born then is over 109 years old.";
                    case BARE_NUMBER ->
                        candidates.isEmpty()
                                ? "A number alone may be an age, a year or a date."
                                : "This may be " + candidates + ".";
                    case NOT_UNDERSTOOD -> "This is not a date or an age we can read.";
                };
        return Optional.of(why + KEPT);
    }

    static Optional<String> underAge(BirthDate birth, LocalDate today) {
        return birth.ageRange(today)
                .filter(ages -> ages.youngest() < OF_AGE)
                .map(ages -> ages.oldest() < OF_AGE
                        ? "By this the person is " + ages(ages) + " years old. The project is for people of 16 or over;"
                                + " the referral is taken, and the team will answer."
                        : "By this the person may be under 16, and the project is for people of 16 or over. The referral"
                                + " is taken, and the team will ask.");
    }

    private static String ages(BirthDate.Ages ages) {
        return ages.youngest() == ages.oldest()
                ? String.valueOf(ages.youngest())
                : ages.youngest() + " to " + ages.oldest();
    }
}
