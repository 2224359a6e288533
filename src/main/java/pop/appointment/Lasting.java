package pop.appointment;

import org.jspecify.annotations.Nullable;
import pop.web.Typed;
import pop.web.TypedClock;
import pop.web.When;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long something lasts as people type it, "45", "1.5 hours", "1 hour 15 min", or until when: "until 15:30".
///
/// @param byTheClock `time` is to be counted on the clock on the wall
record Lasting(Duration time, boolean byTheClock) {

    static final Lasting USUAL = new Lasting(Duration.ofMinutes(45), false);

    private static final Pattern LENGTH = Pattern.compile(
            "(?:(\\d{1,2})(?:\\.(5|25|75))? ?(?:h|hr|hrs|hour|hours))?(?: ?(?:and )?(\\d{1,4}) ?(?:m|min|mins|minute|minutes)?)?");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LEAST = Duration.ofMinutes(5);

    /// The usual length when nothing was typed; empty for what cannot be read, lasts under five minutes or
    /// over a day.
    static Optional<Lasting> read(@Nullable String typed, LocalTime begins) {
        var text = Typed.plain(typed);
        if (text.isEmpty()) {
            return Optional.of(USUAL);
        }
        var end = text.replaceFirst("^(until|till|to|-) ?", "");
        var until = TypedClock.read(Slot.clock(end));
        // figures alone are minutes
        if (!end.equals(text) || until.isPresent() && !text.matches("\\d+")) {
            return until.map(it -> new Lasting(between(begins, it.time()), true))
                    .filter(Lasting::isPossible);
        }
        var found = LENGTH.matcher(text);
        if (!found.matches()) {
            return Optional.empty();
        }
        long minutes = number(found.group(1)) * 60 + parts(found.group(2)) + number(found.group(3));
        return Optional.of(new Lasting(Duration.ofMinutes(minutes), false)).filter(Lasting::isPossible);
    }

    /// An end by the clock is that clock's time, also where the clocks change in between.
    Instant end(Instant begins) {
        if (!byTheClock) {
            return begins.plus(time);
        }
        var until = begins.atZone(When.LONDON).toLocalDateTime().plus(time).atZone(When.LONDON);
        var early = until.withEarlierOffsetAtOverlap().toInstant();
        return early.isAfter(begins) ? early : until.withLaterOffsetAtOverlap().toInstant();
    }

    private boolean isPossible() {
        return time.compareTo(LEAST) >= 0 && time.compareTo(DAY) <= 0;
    }

    /// Past midnight when it ends earlier than it begins.
    private static Duration between(LocalTime begins, LocalTime until) {
        var time = Duration.between(begins, until);
        return time.isPositive() ? time : time.plus(DAY);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long parts(@Nullable String digits) {
        return digits == null ? 0 : digits.equals("5") ? 30 : digits.equals("25") ? 15 : 45;
    }
}
