package pop.person;

import org.jspecify.annotations.Nullable;
import pop.person.BirthDate.Problem;
import pop.person.BirthDate.Reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads a birth date as people write them in Scotland: the day first.
final class BirthDateText {

    private static final int YOUNGEST = 10;
    private static final int OLDEST = 109;
    private static final int LONGEST = 60;

    private static final String MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec";
    private static final String NAME = "((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)";
    private static final String GAP = "[ ./,-]{1,3}";
    private static final String YEAR = "'?(\\d{4}|\\d{2})";
    private static final String ROUGHLY =
            "(?:approx(?:imately)?|about|abt|around|circa|ca?|roughly|est(?:imated)?|~)\\.? ?";

    private static final Pattern CLOCK = Pattern.compile("[ t]+\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?z?$");
    private static final Pattern LABEL = Pattern.compile(
            "^(?:d\\.?o\\.?b\\.?|date of birth|born|b\\.)[ :]*(?:on |in )?|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? (?=\\d)");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[ ./-](\\d{1,2})[ ./-](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2}) ?[./ \\\\-] ?(\\d{1,2}) ?[./ \\\\-] ?" + YEAR);
    private static final Pattern NAMED_DAY =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?: of)?" + "[ ./,-]{0,3}" + NAME + "[ ./,-]{0,3}" + YEAR);
    private static final Pattern NAME_FIRST =
            Pattern.compile(NAME + GAP + "(\\d{1,2})(?:st|nd|rd|th)?" + GAP + "'?(\\d{4})");
    private static final Pattern NAMED_MONTH = Pattern.compile(NAME + GAP + YEAR);
    private static final Pattern MONTH_AND_YEAR = Pattern.compile("(\\d{1,2}) ?[./-] ?(\\d{4})");
    private static final Pattern YEAR_ALONE = Pattern.compile("(1[89]\\d\\d|20\\d\\d)(?: \\(?year only\\)?)?");
    private static final Pattern ROUGH_YEAR =
            Pattern.compile(ROUGHLY + "(1[89]\\d\\d|20\\d\\d)|(1[89]\\d\\d|20\\d\\d) ?\\?");
    private static final Pattern AGE = Pattern.compile("(?:(" + ROUGHLY + "|aged? ?:?(?: ?" + ROUGHLY
            + ")? ?)(\\d{1,3})|(\\d{1,3})(?= ?y))(?: ?(?:y/?o|yrs?|years?)(?: old| of age)?)?");
    private static final Pattern DECADE =
            Pattern.compile("(?:in )?(?:his |her |their )?(early|mid|late)?[ -]?'?([1-9])0'?s");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("\\d{8}");

    private final String typed;
    private final String text;
    private final LocalDate on;

    BirthDateText(String typed, LocalDate on) {
        this.typed = typed;
        this.on = on;
        String lower = typed.length() > LONGEST ? typed : Typed.plain(typed).toLowerCase(Locale.ROOT);
        String labelled = CLOCK.matcher(lower).replaceFirst("");
        this.text = LABEL.matcher(labelled).replaceFirst("").strip();
    }

    Reading read() {
        if (Typed.saysNothing(text) || text.equals("not sure") || text.equals("dk")) {
            return good(BirthDate.unknown());
        }
        if (text.length() > LONGEST) {
            return bad(Problem.NOT_UNDERSTOOD);
        }
        return numbers()
                .or(this::names)
                .or(this::ages)
                .orElseGet(() -> bad(text.matches("[\\d.,]+") ? Problem.BARE_NUMBER : Problem.NOT_UNDERSTOOD));
    }

    private Optional<Reading> numbers() {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return Optional.of(date(number(m, 1), number(m, 2), number(m, 3)));
        }
        m = DAY_FIRST.matcher(text);
        if (m.matches()) {
            return Optional.of(date(year(m.group(3)), number(m, 2), number(m, 1)));
        }
        m = MONTH_AND_YEAR.matcher(text);
        if (m.matches()) {
            return Optional.of(date(number(m, 2), number(m, 1), 0));
        }
        m = YEAR_ALONE.matcher(text);
        if (m.matches()) {
            return Optional.of(checked(BirthDate.inYear(number(m, 1))));
        }
        return EIGHT_DIGITS.matcher(text).matches() ? eightDigits() : Optional.empty();
    }

    private Optional<Reading> names() {
        Matcher m = NAMED_DAY.matcher(text);
        if (m.matches()) {
            return Optional.of(date(year(m.group(3)), month(m.group(2)), number(m, 1)));
        }
        m = NAME_FIRST.matcher(text);
        if (m.matches()) {
            return Optional.of(date(number(m, 3), month(m.group(1)), number(m, 2)));
        }
        m = NAMED_MONTH.matcher(text);
        return m.matches() ? Optional.of(date(year(m.group(2)), month(m.group(1)), 0)) : Optional.empty();
    }

    private Optional<Reading> ages() {
        Matcher m = ROUGH_YEAR.matcher(text);
        if (m.matches()) {
            int year = Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1));
            return Optional.of(aged(on.getYear() - year, 2));
        }
        m = AGE.matcher(text);
        if (m.matches()) {
            return Optional.of(aged(Integer.parseInt(m.group(2) == null ? m.group(3) : m.group(2)), 2));
        }
        m = DECADE.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int decade = number(m, 2) * 10;
        return Optional.of(
                switch (m.group(1)) {
                    case "early" -> aged(decade + 2, 2);
                    case "mid" -> aged(decade + 5, 2);
                    case "late" -> aged(decade + 7, 2);
                    case null, default -> aged(decade + 5, 5);
                });
    }

    /// `27021965` or `19650227`, whichever is the age of a person; if both are, nobody can tell.
    private Optional<Reading> eightDigits() {
        int number = Integer.parseInt(text);
        List<LocalDate> plausible = Stream.of(
                        day(number % 10_000, number / 10_000 % 100, number / 1_000_000),
                        day(number / 10_000, number / 100 % 100, number % 100))
                .flatMap(Optional::stream)
                .filter(day -> problem(BirthDate.on(day)) == null)
                .distinct()
                .toList();
        return Optional.of(
                plausible.size() == 1
                        ? good(BirthDate.on(plausible.getFirst()))
                        : new Reading(BirthDate.unknown(), Problem.BARE_NUMBER, plausible, typed));
    }

    /// A zero for the day, or for day and month, is how some programs keep "not known".
    private Reading date(int year, int month, int day) {
        boolean empty = year == 0 || (year == 1900 && month == 1 && day == 1);
        if (empty || (year == 1899 && month == 12 && day >= 30)) {
            return bad(Problem.PLACEHOLDER);
        }
        if (day == 0 && month == 0) {
            return checked(BirthDate.inYear(year));
        }
        if (day == 0 && month <= 12) {
            return checked(BirthDate.inMonth(year, month));
        }
        Optional<LocalDate> found = day(year, month, day);
        if (found.isPresent()) {
            return checked(BirthDate.on(found.get()));
        }
        Optional<LocalDate> swapped = month > 12 ? day(year, day, month) : Optional.empty();
        return swapped.filter(other -> problem(BirthDate.on(other)) == null)
                .map(other -> new Reading(BirthDate.unknown(), Problem.MONTH_FIRST, List.of(other), typed))
                .orElseGet(() -> bad(Problem.IMPOSSIBLE));
    }

    private Reading aged(int age, int give) {
        if (age < YOUNGEST || age > OLDEST) {
            return bad(age < 0 ? Problem.FUTURE : age < YOUNGEST ? Problem.TOO_YOUNG : Problem.TOO_OLD);
        }
        return good(BirthDate.ageAbout(age, give, on));
    }

    private Reading checked(BirthDate date) {
        Problem problem = problem(date);
        return problem == null ? good(date) : bad(problem);
    }

    private @Nullable Problem problem(BirthDate date) {
        LocalDate first = date.earliest();
        if (first == null) {
            return null;
        }
        if (first.isAfter(on)) {
            return Problem.FUTURE;
        }
        BirthDate.Ages ages = date.ageRange(on).orElseThrow();
        return ages.oldest() < YOUNGEST ? Problem.TOO_YOUNG : ages.youngest() > OLDEST ? Problem.TOO_OLD : null;
    }

    private Reading good(BirthDate date) {
        return new Reading(date, null, List.of(), typed);
    }

    private Reading bad(Problem problem) {
        return new Reading(BirthDate.unknown(), problem, List.of(), typed);
    }

    /// Of two digits, the one year in which somebody was born who is 10 to 109 years old now.
    private int year(String digits) {
        int number = Integer.parseInt(digits);
        if (digits.length() == 4) {
            return number;
        }
        int latest = on.getYear() - YOUNGEST;
        return latest - Math.floorMod(latest - number, 100);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) / 4 + 1;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
