package pop.justice;

import pop.web.Problems;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day and a time as two fields have them: "24 Nov", "today"; "14:30", "2pm", "01:30 BST". What the clocks skip or
/// have
/// twice that night is asked about, never guessed.
final class TypedMoment {

    private static final Pattern TIME = Pattern.compile(
            "(?:(\\d{1,2})[:.](\\d{2})|(\\d{1,2})|(\\d{2})(\\d{2}))\\s*(am|pm)?\\s*(bst|gmt)?|(noon|midday)|(midnight)");

    private TypedMoment() {}

    /// @param toCome a day without a year is the next such day, else the last
    static Optional<Instant> read(Field day, Field time, LocalDate today, boolean toCome, Problems problems) {
        var date = day(day.typed(), today, toCome);
        var clock = time(time.typed());
        if (date.isEmpty()) {
            problems.add(day.name(), "Enter a day such as 24 11 2026, today or tomorrow");
        }
        if (clock.isEmpty()) {
            problems.add(time.name(), "Enter a time such as 10:00");
        }
        return date.flatMap(it -> clock.flatMap(that -> at(it, that, time, problems)));
    }

    /// @param name of the field, for what is wrong with it
    record Field(String name, String typed) {}

    /// A time of day: "19:00", "7pm", "1900", "midnight".
    static Optional<LocalTime> time(String typed) {
        var found = TIME.matcher(typed.strip().toLowerCase(Locale.UK));
        if (!found.matches()) {
            return Optional.empty();
        }
        if (found.group(8) != null || found.group(9) != null) {
            return Optional.of(found.group(8) != null ? LocalTime.NOON : LocalTime.MIDNIGHT);
        }
        int hour = number(found, 1, 3, 4);
        int minute = found.group(3) != null ? 0 : number(found, 2, 5);
        var half = found.group(6);
        if (half == null ? found.group(3) != null : hour < 1 || hour > 12) {
            return Optional.empty();
        }
        hour = half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0);
        if (hour == 24 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    static Optional<LocalDate> day(String typed, LocalDate today, boolean toCome) {
        var text = typed.strip().toLowerCase(Locale.UK).replaceFirst("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? ", "");
        return switch (text) {
            case "today" -> Optional.of(today);
            case "yesterday" -> Optional.of(today.minusDays(1));
            case "tomorrow" -> Optional.of(today.plusDays(1));
            default -> When.typed(text).or(() -> withoutYear(text, today, toCome));
        };
    }

    private static Optional<LocalDate> withoutYear(String text, LocalDate today, boolean toCome) {
        var thisYear = When.typed(text + " " + today.getYear());
        return thisYear.map(it ->
                toCome && it.isBefore(today) ? it.plusYears(1) : !toCome && it.isAfter(today) ? it.minusYears(1) : it);
    }

    private static Optional<Instant> at(LocalDate day, LocalTime clock, Field time, Problems problems) {
        var local = day.atTime(clock);
        var offsets = When.LONDON.getRules().getValidOffsets(local);
        var said = time.typed().strip().toLowerCase(Locale.UK);
        if (offsets.size() == 2 && (said.endsWith("bst") || said.endsWith("gmt"))) {
            return Optional.of(local.toInstant(said.endsWith("gmt") ? ZoneOffset.UTC : offsets.getFirst()));
        }
        if (offsets.size() == 2) {
            problems.add(
                    time.name(),
                    "The clocks go back that night, and this time comes twice: add BST for the first, GMT for the second");
        }
        if (offsets.isEmpty()) {
            problems.add(time.name(), "The clocks go forward that night, and this time does not come: check it");
        }
        return offsets.size() == 1 ? Optional.of(local.toInstant(offsets.getFirst())) : Optional.empty();
    }

    private static int number(Matcher found, int... groups) {
        for (int group : groups) {
            if (found.group(group) != null) {
                return Integer.parseInt(found.group(group));
            }
        }
        return 0;
    }
}
