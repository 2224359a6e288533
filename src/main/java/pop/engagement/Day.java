package pop.engagement;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;

/// A day as somebody typed it into a form of this room.
final class Day {

    private Day() {}

    /// A day to come, or none when nothing was typed; a problem is added when it cannot be.
    static @Nullable LocalDate toCome(String field, String typed, Instant now, Problems problems) {
        if (typed.isBlank()) {
            return null;
        }
        var day = When.typed(typed).orElse(null);
        if (day == null) {
            problems.add(field, "Enter a day, such as 27 3 2027, or leave it empty");
        } else if (day.isBefore(When.dayOf(now))) {
            problems.add(field, "Enter a day that has not passed");
        }
        return day;
    }

    /// The moment to record for a day that has passed: its noon, or now when it is today or nothing was typed.
    static Instant passed(String field, String typed, Instant now, Problems problems) {
        var day = typed.isBlank() ? When.dayOf(now) : When.typed(typed).orElse(null);
        if (day == null) {
            problems.add(field, "Enter a day, such as 27 3 2026, or leave it empty for today");
            return now;
        }
        if (day.isAfter(When.dayOf(now))) {
            problems.add(field, "This day is still to come");
        }
        return day.equals(When.dayOf(now))
                ? now
                : day.atTime(12, 0).atZone(When.LONDON).toInstant();
    }
}
