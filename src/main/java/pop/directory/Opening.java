package pop.directory;

import org.jspecify.annotations.Nullable;
import pop.web.When;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One time that a service is open, as moments: in the nights when the clocks change it lasts longer or shorter than
/// the clock on the wall says.
///
/// @param at where; null: wherever the service is
record Opening(@Nullable UUID at, Instant opensAt, Instant closesAt) {

    private static final Duration A_WEEK = Duration.ofDays(7);

    /// "Open now, until 17:00": of openings that are not over, the earliest first. Blank when none is known.
    static String said(List<Opening> openings, Instant now) {
        if (openings.isEmpty()) {
            return "";
        }
        var until = until(openings, now);
        if (!until.isAfter(now)) {
            return "Closed now. Opens " + clock(openings.getFirst().opensAt(), now);
        }
        return until.isAfter(now.plus(A_WEEK)) ? "Open now, day and night" : "Open now, until " + clock(until, now);
    }

    /// One opening may begin when another ends; `now` itself if it is closed.
    private static Instant until(List<Opening> openings, Instant now) {
        var until = now;
        for (var it : openings) {
            if (!it.opensAt().isAfter(until) && it.closesAt().isAfter(until)) {
                until = it.closesAt();
            }
        }
        return until;
    }

    private static String clock(Instant at, Instant now) {
        var day = When.dayOf(at);
        var today = When.dayOf(now);
        return (day.equals(today) ? "" : day.equals(today.plusDays(1)) ? "tomorrow " : When.day(day) + " ")
                + When.time(at);
    }
}
