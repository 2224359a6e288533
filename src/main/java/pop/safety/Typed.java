package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.web.Problems;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What people type into this room's forms.
final class Typed {

    static final int LONGEST = 50_000;

    private static final Pattern TIME = Pattern.compile("(?:^|.*\\s)(\\d{1,2})[:.](\\d{2})$");

    private Typed() {}

    /// As typed, without space around it. A NUL means nothing to anybody and cannot be stored.
    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\u0000", "").strip();
    }

    static Optional<LocalDate> day(@Nullable String typed) {
        return When.typed(text(typed));
    }

    static void tooLong(Problems problems, String field, @Nullable String typed, int most) {
        if (text(typed).length() > most) {
            problems.add(field, "Shorten this to " + String.format(Locale.UK, "%,d", most) + " characters");
        }
    }

    /// When it is looked at again, and when it is over: both to come, and both may be left open.
    static Problems days(Problems problems, @Nullable String reviewOn, @Nullable String endsOn, LocalDate today) {
        for (var field : new String[] {"reviewOn", "endsOn"}) {
            var typed = text(field.equals("endsOn") ? endsOn : reviewOn);
            var day = day(typed);
            if (!typed.isEmpty() && day.isEmpty()) {
                problems.add(field, "This is not a date we can read. Try: 27 3 2027");
            } else if (day.isPresent() && !day.get().isAfter(today)) {
                problems.add(field, "Choose a day that is still to come");
            }
        }
        return problems;
    }

    /// When somebody was told: "" (now), "14:30" (today), "yesterday 16:00", "3 Nov 2026 11:00".
    static Optional<Instant> moment(@Nullable String typed, Instant now) {
        var said = text(typed).toLowerCase(Locale.UK);
        if (said.isEmpty() || said.equals("now")) {
            return Optional.of(now);
        }
        var time = TIME.matcher(said);
        if (!time.matches() || Integer.parseInt(time.group(1)) > 23 || Integer.parseInt(time.group(2)) > 59) {
            return Optional.empty();
        }
        var today = When.dayOf(now);
        var before = said.substring(0, time.start(1)).strip();
        var day =
                switch (before) {
                    case "", "today" -> Optional.of(today);
                    case "yesterday" -> Optional.of(today.minusDays(1));
                    default -> When.typed(before);
                };
        var at = LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        return day.map(it -> it.atTime(at).atZone(When.LONDON).toInstant());
    }
}
