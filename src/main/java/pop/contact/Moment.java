package pop.contact;

import pop.web.When;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When something happened, as people type it: "" (now), "14:30", "today 2pm", "yesterday 16:00", "Monday 9.15",
/// "3 Nov 2026 11:00", "3 November". A day without a time stands for its noon; a time without a day is today's.
final class Moment {

    private static final Pattern TIME = Pattern.compile(
            "(?:^|(?<=\\s))(?:at\\s+)?(?:(\\d{1,2})[:.](\\d{2})\\s*(am|pm)?|(\\d{1,2})\\s*(am|pm)|(\\d{2})(\\d{2})\\s*h|(noon|midday))$");
    private static final LocalTime NOON = LocalTime.NOON;

    private Moment() {}

    static Optional<Instant> read(String typed, Instant now) {
        var text = typed.strip().toLowerCase(Locale.UK).replaceAll("[\\s,]+", " ");
        if (text.isEmpty() || text.equals("now") || text.equals("just now")) {
            return Optional.of(now);
        }
        var today = When.dayOf(now);
        var matcher = TIME.matcher(text);
        if (!matcher.find()) {
            return day(text, today).map(day -> day.equals(today) ? now : at(day, NOON));
        }
        var time = time(matcher);
        var before = text.substring(0, matcher.start()).strip();
        var day = before.isEmpty() ? Optional.of(today) : day(before, today);
        return time.flatMap(it -> day.map(that -> at(that, it)));
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(When.LONDON).toInstant();
    }

    private static Optional<LocalTime> time(Matcher found) {
        if (found.group(8) != null) {
            return Optional.of(NOON);
        }
        var hour = Integer.parseInt(first(found, 1, 4, 6));
        var minute = found.group(4) == null ? Integer.parseInt(first(found, 2, 7)) : 0;
        var half = found.group(4) == null ? found.group(3) : found.group(5);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                return Optional.empty();
            }
            hour = hour % 12 + (half.equals("pm") ? 12 : 0);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    private static String first(Matcher found, int... groups) {
        return Arrays.stream(groups)
                .mapToObj(found::group)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<LocalDate> day(String text, LocalDate today) {
        return switch (text) {
            case "today", "this morning", "this afternoon" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            default -> weekday(text, today).or(() -> When.typed(text)).or(() -> withoutYear(text, today));
        };
    }

    /// The last one: today when it is today.
    private static Optional<LocalDate> weekday(String text, LocalDate today) {
        var word = text.startsWith("last ") ? text.substring(5) : text;
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst()
                .map(day -> today.with(TemporalAdjusters.previousOrSame(day)));
    }

    /// "3 Nov" was this year, or last year if it is still to come.
    private static Optional<LocalDate> withoutYear(String text, LocalDate today) {
        return When.typed(text + " " + today.getYear()).map(day -> day.isAfter(today) ? day.minusYears(1) : day);
    }
}
