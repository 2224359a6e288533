package pop.participation;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// Text and days as somebody typed them into a form of this room.
final class Typed {

    static final int NOTE = 1000;
    private static final int YEARS_AHEAD = 10;
    private static final int YEARS_BACK = 2;

    private Typed() {}

    static String prose(@Nullable String text, int most) {
        var kept = text == null ? "" : text.replaceAll("[\\p{Cs}\\x00\\r]", "").strip();
        return kept.codePointCount(0, kept.length()) <= most
                ? kept
                : kept.substring(0, kept.offsetByCodePoints(0, most));
    }

    static String line(@Nullable String text, int most) {
        return prose(text, most).replaceAll("\\s+", " ");
    }

    /// The moment something ends: when the typed day is over. None if nothing was typed.
    static Optional<Instant> until(String field, @Nullable String typed, Instant now, Problems problems) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var day = When.typed(typed).orElse(null);
        if (day == null) {
            problems.add(field, "Enter a day, such as 27 3 2027, or leave it empty");
            return Optional.empty();
        }
        if (day.isBefore(When.dayOf(now))) {
            problems.add(field, "This day has passed. Enter the last day on which it holds");
            return Optional.empty();
        }
        if (day.isAfter(When.dayOf(now).plusYears(YEARS_AHEAD))) {
            problems.add(field, "This day is more than ten years away. Check the year, or leave it empty");
            return Optional.empty();
        }
        return Optional.of(day.plusDays(1).atStartOfDay(When.LONDON).toInstant());
    }

    /// The last day on which it holds.
    static LocalDate lastDay(Instant until) {
        return When.dayOf(until.minusSeconds(1));
    }

    /// When something was said: now, or at noon of a day that has passed.
    static Instant said(String field, @Nullable String typed, Instant now, Problems problems) {
        var today = When.dayOf(now);
        var day = typed == null || typed.isBlank() ? today : When.typed(typed).orElse(null);
        if (day == null) {
            problems.add(field, "Enter a day, such as 27 3 2026, or leave it empty for today");
            return now;
        }
        if (day.isAfter(today)) {
            problems.add(field, "This day is still to come");
            return now;
        }
        if (day.isBefore(today.minusYears(YEARS_BACK))) {
            problems.add(field, "This day is more than two years ago. Check the year");
            return now;
        }
        return day.equals(today) ? now : day.atTime(12, 0).atZone(When.LONDON).toInstant();
    }
}
