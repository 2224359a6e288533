package pop.web;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of day as people type it: "14:30", "2.30pm", "2 pm", "1430", "noon", "01:30 BST". A bare number such as "9"
/// is
/// none: it could be either half of the day.
///
/// @param endsDay "24:00": midnight at the end of its day, where "midnight" and "00:00" begin it
/// @param said which of two is meant when the clocks go back over it
public record TypedClock(
        LocalTime time, boolean endsDay, @Nullable ZoneOffset said) {

    private static final Pattern TIME = Pattern.compile("(?:^|(?<= ))(?:at )?"
            + "(?:(?<hour>\\d{1,2})(?:(?<sign>[:.])?(?<minute>\\d{2}))?(?<h>h)? ?(?<half>am|pm)?"
            + "|(?<word>noon|midday|midnight)) ?(?<zone>bst|gmt)?$");

    public static Optional<TypedClock> read(@Nullable String typed) {
        var text = Typed.plain(typed);
        var found = TIME.matcher(text.matches("\\d{4}") ? text + "h" : text);
        return found.matches() ? clock(found) : Optional.empty();
    }

    /// What stands before a time, and the time: "Tue at 2pm". Four digits alone end a date there.
    record Ending(String before, TypedClock clock) {}

    static Optional<Ending> atEndOf(String typed) {
        var text = Typed.plain(typed);
        var found = TIME.matcher(text);
        return found.find()
                ? clock(found)
                        .map(it -> new Ending(text.substring(0, found.start()).strip(), it))
                : Optional.empty();
    }

    private static Optional<TypedClock> clock(Matcher found) {
        var word = found.group("word");
        if (word != null) {
            return Optional.of(
                    new TypedClock(word.equals("midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON, false, zone(found)));
        }
        var half = found.group("half");
        var minute = found.group("minute");
        var bare = found.group("sign") == null && found.group("h") == null;
        if (half == null && (minute == null || bare)) {
            return Optional.empty();
        }
        return time(
                Integer.parseInt(found.group("hour")),
                minute == null ? 0 : Integer.parseInt(minute),
                half,
                zone(found));
    }

    private static Optional<TypedClock> time(int hour, int minute, @Nullable String half, @Nullable ZoneOffset said) {
        if (half == null && hour == 24 && minute == 0) {
            return Optional.of(new TypedClock(LocalTime.MIDNIGHT, true, said));
        }
        if (half != null && (hour < 1 || hour > 12)) {
            return Optional.empty();
        }
        try {
            var of24 = half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
            return Optional.of(new TypedClock(LocalTime.of(of24, minute), false, said));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static @Nullable ZoneOffset zone(Matcher found) {
        return switch (found.group("zone")) {
            case "bst" -> ZoneOffset.ofHours(1);
            case "gmt" -> ZoneOffset.UTC;
            case null, default -> null;
        };
    }
}
