package pop.plan;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.When;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Text and days as somebody typed them into a form of this room.
final class Typed {

    /// Of a note; what a goal or a step says is shorter, since it has to be read at a glance.
    static final int NOTE = 10_000;

    static final int WORDS = 1000;

    private static final Pattern FROM_NOW = Pattern.compile("in (\\d{1,2}|a) (day|week|month)s?");
    private static final int FURTHEST = 5;

    private Typed() {}

    /// As typed, as far as a database can keep it: a NUL means nothing to anybody.
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }

    static void atMost(int most, String field, @Nullable String typed, Problems problems) {
        if (text(typed).length() > most) {
            problems.add(field, "Shorten this to " + String.format(Locale.UK, "%,d", most) + " characters");
        }
    }

    /// The moment to record for a day that has passed: its noon, or now when it is today or nothing was typed.
    ///
    /// @param first nothing of it can have happened before
    static Instant passed(String field, @Nullable String typed, LocalDate first, Instant now, Problems problems) {
        var today = When.dayOf(now);
        var text = text(typed).toLowerCase(Locale.UK);
        var day = text.isEmpty() || text.equals("today")
                ? Optional.of(today)
                : text.equals("yesterday") ? Optional.of(today.minusDays(1)) : When.typed(text);
        if (day.isEmpty()) {
            problems.add(field, "Enter a day, such as 27 3 2026, or leave it empty for today");
        } else if (day.get().isAfter(today)) {
            problems.add(field, "This day is still to come");
        } else if (day.get().isBefore(first)) {
            problems.add(field, "This is before it began, on " + When.day(first));
        }
        return day.filter(it -> !it.equals(today))
                .map(it -> it.atTime(12, 0).atZone(When.LONDON).toInstant())
                .orElse(now);
    }

    /// A day to come: "27 3 2027", "3 Dec", "Friday", "tomorrow", "in 2 weeks"; null when nothing was typed.
    static @Nullable LocalDate toCome(String field, @Nullable String typed, Instant now, Problems problems) {
        var text = text(typed).toLowerCase(Locale.UK).replaceAll("[\\s,]+", " ");
        if (text.isEmpty()) {
            return null;
        }
        var today = When.dayOf(now);
        var day = read(text, today).orElse(null);
        if (day == null) {
            problems.add(field, "Enter a day, such as 27 3 2027, Friday or in 2 weeks");
        } else if (day.isBefore(today)) {
            problems.add(field, "Enter a day that has not passed");
        } else if (day.isAfter(today.plusYears(FURTHEST))) {
            problems.add(field, "This is more than five years away. Check the year");
        }
        return day;
    }

    private static Optional<LocalDate> read(String text, LocalDate today) {
        var fromNow = FROM_NOW.matcher(text);
        if (fromNow.matches()) {
            var count = fromNow.group(1).equals("a") ? 1 : Integer.parseInt(fromNow.group(1));
            return Optional.of(
                    switch (fromNow.group(2)) {
                        case "day" -> today.plusDays(count);
                        case "week" -> today.plusWeeks(count);
                        default -> today.plusMonths(count);
                    });
        }
        return switch (text) {
            case "today" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            default -> weekday(text, today).or(() -> When.typed(text)).or(() -> withoutYear(text, today));
        };
    }

    private static Optional<LocalDate> weekday(String text, LocalDate today) {
        var word = text.startsWith("next ") || text.startsWith("this ") ? text.substring(5) : text;
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst()
                .map(day -> today.with(TemporalAdjusters.next(day)));
    }

    private static Optional<LocalDate> withoutYear(String text, LocalDate today) {
        return When.typed(text + " " + today.getYear()).map(day -> day.isBefore(today) ? day.plusYears(1) : day);
    }
}
