package pop.appointment;

import pop.web.When;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days and times to come, as people type them. What a weekday or a day without a year means leans forward:
/// "Tue" is the next one, "3 Nov" the next third of November.
final class Clocktime {

    private static final Pattern TIME = Pattern.compile(
            "(?:^|(?<=\\s))(?:at )?(?:(\\d{1,2})[:.](\\d{2}) ?(am|pm)?|(\\d{1,2}) ?(am|pm)|(\\d{2})(\\d{2})h|(noon|midday)|(midnight))$");
    private static final Pattern LENGTH = Pattern.compile(
            "(?:(\\d{1,2})(?:[.,](5|25|75))? ?(?:h|hr|hrs|hour|hours))?(?: ?(?:and )?(\\d{1,4}) ?(?:m|min|mins|minute|minutes)?)?");
    private static final Pattern AHEAD = Pattern.compile("in (?:a|(\\d{1,3})) (day|week)s?");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LEAST = Duration.ofMinutes(5);

    private Clocktime() {}

    static Optional<LocalDateTime> moment(String typedDay, String typedTime, LocalDateTime now) {
        var day = plain(typedDay);
        if (!typedTime.isBlank()) {
            return time(typedTime).flatMap(at -> day(day, now, at).map(that -> that.atTime(at)));
        }
        var found = TIME.matcher(day);
        if (!found.find()) {
            return Optional.empty();
        }
        var before = day.substring(0, found.start()).strip();
        return time(found)
                .flatMap(at -> (before.isEmpty() ? Optional.of(now.toLocalDate()) : day(before, now, at))
                        .map(that -> that.atTime(at)));
    }

    /// A time alone: "14:00", "2.30pm", "1400", "9".
    static Optional<LocalTime> time(String typed) {
        var text = plain(typed);
        if (text.matches("\\d{4}")) {
            text += "h";
        } else if (text.matches("\\d{1,2}")) {
            // a bare number is an hour of the working day; what could be either is asked
            return Integer.parseInt(text) >= 8 && Integer.parseInt(text) < 24
                    ? Optional.of(LocalTime.of(Integer.parseInt(text), 0))
                    : Optional.empty();
        }
        var found = TIME.matcher(text);
        return found.matches() ? time(found) : Optional.empty();
    }

    /// @param at the time on that day, which decides whether "Tue" may still be today
    static Optional<LocalDate> day(String typed, LocalDateTime now, LocalTime at) {
        var today = now.toLocalDate();
        var text = plain(typed);
        return switch (text) {
            case "today", "this morning", "this afternoon", "this evening", "tonight" -> Optional.of(today);
            case "tomorrow" -> Optional.of(today.plusDays(1));
            case "yesterday" -> Optional.of(today.minusDays(1));
            default ->
                ahead(text, today)
                        .or(() -> weekday(text, now, at))
                        .or(() -> whole(text))
                        .or(() -> withoutYear(text, today));
        };
    }

    /// How long it lasts, or until when by the clock.
    ///
    /// @param byTheClock `time` is to be counted on the clock on the wall
    record Lasting(Duration time, boolean byTheClock) {}

    static Optional<Lasting> length(String typed, LocalTime begins) {
        var text = plain(typed);
        if (text.isEmpty()) {
            return Optional.of(new Lasting(Slot.LENGTH, false));
        }
        var end = text.replaceFirst("^(until|till|to|-) ?", "");
        if (!end.equals(text) || TIME.matcher(text).matches()) {
            return time(end)
                    .map(until -> new Lasting(between(begins, until), true))
                    .filter(Clocktime::possible);
        }
        var found = LENGTH.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        long minutes = number(found.group(1)) * 60 + parts(found.group(2)) + number(found.group(3));
        return Optional.of(new Lasting(Duration.ofMinutes(minutes), false)).filter(Clocktime::possible);
    }

    private static boolean possible(Lasting lasts) {
        return lasts.time().compareTo(LEAST) >= 0 && lasts.time().compareTo(DAY) <= 0;
    }

    /// Past midnight when it ends earlier than it begins.
    private static Duration between(LocalTime begins, LocalTime until) {
        var time = Duration.between(begins, until);
        return time.isPositive() ? time : time.plus(DAY);
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long parts(String digits) {
        return digits == null ? 0 : digits.equals("5") ? 30 : digits.equals("25") ? 15 : 45;
    }

    private static Optional<LocalTime> time(Matcher found) {
        if (found.group(8) != null) {
            return Optional.of(LocalTime.NOON);
        }
        if (found.group(9) != null) {
            return Optional.of(LocalTime.MIDNIGHT);
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
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<LocalDate> ahead(String text, LocalDate today) {
        var found = AHEAD.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        var count = found.group(1) == null ? 1 : Long.parseLong(found.group(1));
        return Optional.of(found.group(2).equals("day") ? today.plusDays(count) : today.plusWeeks(count));
    }

    /// Today when its time is still to come; "next Tue" means different days to different people and is not read.
    private static Optional<LocalDate> weekday(String text, LocalDateTime now, LocalTime at) {
        var word = text.replaceFirst("^(on|this|coming) ", "");
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> word.length() >= 3
                        && day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst()
                .map(day -> now.toLocalDate().with(TemporalAdjusters.nextOrSame(day)))
                .map(day -> day.atTime(at).isAfter(now) ? day : day.plusWeeks(1));
    }

    private static Optional<LocalDate> whole(String text) {
        return When.typed(withoutWeekday(text));
    }

    private static Optional<LocalDate> withoutYear(String text, LocalDate today) {
        var plain = withoutWeekday(text);
        return When.typed(plain + " " + today.getYear())
                .flatMap(day -> day.isBefore(today.minusDays(7))
                        ? When.typed(plain + " " + (today.getYear() + 1))
                        : Optional.of(day));
    }

    /// "Tue 24 Nov" is the 24th, whatever its weekday.
    private static String withoutWeekday(String text) {
        return text.replaceFirst("^(mon|tue|wed|thu|fri|sat|sun)[a-z]* (?=\\d)", "")
                .replaceAll("(?<=\\d)(st|nd|rd|th)\\b", "");
    }

    private static String plain(String typed) {
        return typed.strip()
                .toLowerCase(Locale.UK)
                .replaceAll("[\\s,\\p{Z}]+", " ")
                .strip();
    }
}
