package pop.finding;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Opening hours in plain words: "Monday to Friday, 9:00 to 17:00".
final class OpeningWords {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth", "fifth");

    private OpeningWords() {}

    /// @param weekdays 1 is Monday; empty: only `description` tells
    /// @param nth of a month, -1 the last; null: each week
    record Hours(
            List<Integer> weekdays,
            @Nullable LocalTime opens,
            @Nullable LocalTime closes,
            @Nullable Integer nth,
            String description) {}

    static String of(Hours hours) {
        var opens = hours.opens();
        var closes = hours.closes();
        if (opens == null || closes == null || hours.weekdays().isEmpty()) {
            return hours.description();
        }
        return days(hours) + ", " + times(opens, closes);
    }

    private static String times(LocalTime opens, LocalTime closes) {
        if (opens.equals(closes)) {
            return opens.equals(LocalTime.MIDNIGHT)
                    ? "all day and night"
                    : "from " + TIME.format(opens) + " for a day and a night";
        }
        var end = closes.equals(LocalTime.MIDNIGHT) ? "midnight" : TIME.format(closes);
        var next = closes.isBefore(opens) && !closes.equals(LocalTime.MIDNIGHT);
        return TIME.format(opens) + " to " + end + (next ? " the next morning" : "");
    }

    private static String days(Hours hours) {
        var days = hours.weekdays().stream().sorted().distinct().toList();
        var nth = hours.nth();
        if (nth != null) {
            var which = nth < 0 ? "last" : ORDINALS.get(nth - 1);
            return "The " + which + " " + listed(days) + " of the month";
        }
        if (days.size() == 7) {
            return "Every day";
        }
        boolean row = days.size() > 2 && days.getLast() - days.getFirst() == days.size() - 1;
        return row ? name(days.getFirst()) + " to " + name(days.getLast()) : listed(days);
    }

    private static String listed(List<Integer> days) {
        return days.stream().map(OpeningWords::name).collect(Collectors.joining(", "));
    }

    private static String name(int day) {
        return DayOfWeek.of(day).getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
