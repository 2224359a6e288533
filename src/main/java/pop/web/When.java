package pop.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Dates and times as people in Glasgow read and type them.
public final class When {
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final List<DateTimeFormatter> TYPED = Stream.of("d M uuuu", "d MMM uuuu", "d MMMM uuuu", "uuuu M d")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private When() {}

    /// "Tue 3 Nov 2026", for days to come and days that matter as weekdays.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// "3 Nov 2026", for a date of birth and in tight columns.
    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /// "3 Nov 2026 14:05", the clock in Glasgow.
    public static String at(Instant instant) {
        return AT.format(instant.atZone(LONDON));
    }

    /// "14:05"
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(LONDON));
    }

    /// The day an instant falls on in Glasgow.
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /// "3 days": how long since `then`, in the largest unit that still tells something.
    public static String ago(Instant then, Instant now) {
        var past = Duration.between(then, now);
        if (past.toMinutes() < 1) {
            return "less than a minute";
        }
        if (past.toHours() < 1) {
            return count(past.toMinutes(), "minute");
        }
        if (past.toDays() < 1) {
            return count(past.toHours(), "hour");
        }
        if (past.toDays() < 61) {
            return count(past.toDays(), "day");
        }
        return past.toDays() < 730 ? count(past.toDays() / 30, "month") : count(past.toDays() / 365, "year");
    }

    /// "1 person", "2 days": a number with its noun; the plural takes an s.
    public static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /// Reads a whole date as people type it: "27 3 1990", "27/03/1990", "27 March 1990", "1990-03-27"; else empty.
    public static Optional<LocalDate> typed(String text) {
        if (text.indexOf('+') >= 0) {
            return Optional.empty(); // years of more than four digits, which only a parser takes for a date
        }
        var plain = text.strip().replaceAll("[\\s./,-]+", " ");
        for (var format : TYPED) {
            try {
                return Optional.of(LocalDate.parse(plain, format));
            } catch (DateTimeException _) {
                continue;
            }
        }
        return Optional.empty();
    }
}
