package pop.intake;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day a referral was made, as partners write it: the day first, or the year first.
final class ReferralDay {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern CLOCK =
            Pattern.compile("[ t,]+\\d{1,2}:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?z?(?: ?[ap]m)?$");
    private static final Pattern WEEKDAY = Pattern.compile("^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? ");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[ ./-](\\d{1,2})[ ./-](\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[ ./-](\\d{1,2})[ ./-](\\d{4}|\\d{2})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ ./,-]*([a-z]{3,9})[ ./,-]*'?(\\d{4}|\\d{2})");

    private ReferralDay() {}

    /// Without a day, `problem` says why, unless the text says nothing.
    record Reading(@Nullable LocalDate day, String problem) {}

    static Reading read(String text, LocalDate today) {
        String line = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String plain = WEEKDAY.matcher(CLOCK.matcher(line).replaceFirst("")).replaceFirst("");
        if (plain.matches("[-?. ]*|n/?a|n/?k|unknown|not known|tbc")) {
            return new Reading(null, "");
        }
        Matcher m = YEAR_FIRST.matcher(plain);
        if (m.matches()) {
            return day(number(m, 1), number(m, 2), number(m, 3), today);
        }
        m = DAY_FIRST.matcher(plain);
        if (m.matches()) {
            return day(year(m), number(m, 2), number(m, 1), today);
        }
        m = NAMED.matcher(plain);
        int month = m.matches() ? MONTHS.indexOf(m.group(2).substring(0, 3)) + 1 : 0;
        return month > 0
                ? day(year(m), month, number(m, 1), today)
                : new Reading(null, "This is not a date we can read, so the date of referral is left empty.");
    }

    private static Reading day(int year, int month, int day, LocalDate today) {
        var found = exists(year, month, day);
        if (found.isEmpty()) {
            return new Reading(
                    null,
                    exists(year, day, month).isPresent()
                            ? "This is a date only with the month before the day. We do not guess, so the date of referral is left empty."
                            : "There is no such day, so the date of referral is left empty.");
        }
        if (found.get().isAfter(today)) {
            return new Reading(null, "This day is still to come, so the date of referral is left empty.");
        }
        return found.get().isBefore(FIRST)
                ? new Reading(null, "This is too long ago for a referral, so the date of referral is left empty.")
                : new Reading(found.get(), "");
    }

    private static Optional<LocalDate> exists(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int year(Matcher m) {
        int year = number(m, 3);
        return m.group(3).length() == 2 ? 2000 + year : year;
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }
}
