package pop.participation;

import org.jspecify.annotations.Nullable;
import pop.web.DayField;
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
        return new DayField(field, typed, now, problems)
                .toCome(YEARS_AHEAD)
                .map(day -> day.plusDays(1).atStartOfDay(When.LONDON).toInstant());
    }

    /// The last day on which it holds.
    static LocalDate lastDay(Instant until) {
        return When.dayOf(until.minusSeconds(1));
    }

    /// When something was said: now, or at noon of a day that has passed.
    static Instant said(String field, @Nullable String typed, Instant now, Problems problems) {
        return new DayField(field, typed, now, problems).passed(When.dayOf(now).minusYears(YEARS_BACK));
    }
}
