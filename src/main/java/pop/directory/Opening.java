package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.web.When;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One time that a service is open, as moments: in the nights when the clocks change it lasts longer or shorter than
/// the clock on the wall says.
///
/// @param at where; null: wherever the service is
record Opening(@Nullable UUID at, Instant opensAt, Instant closesAt) {

    /// "Open now, until 17:00": of openings that are not over, the earliest first. Blank when none is known.
    static String said(List<Opening> openings, Instant now) {
        if (openings.isEmpty()) {
            return "";
        }
        var open = openings.stream()
                .filter(it -> !it.opensAt().isAfter(now))
                .map(Opening::closesAt)
                .max(Instant::compareTo);
        return open.map(until -> "Open now, until " + clock(until, now))
                .orElseGet(
                        () -> "Closed now. Opens " + clock(openings.getFirst().opensAt(), now));
    }

    private static String clock(Instant at, Instant now) {
        var day = When.dayOf(at);
        var today = When.dayOf(now);
        return (day.equals(today) ? "" : day.equals(today.plusDays(1)) ? "tomorrow " : When.day(day) + " ")
                + When.time(at);
    }
}
