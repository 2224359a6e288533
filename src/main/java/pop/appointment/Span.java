package pop.appointment;

import pop.web.When;

import java.time.Duration;
import java.time.Instant;

/// From a moment until another.
record Span(Instant begins, Instant until) {

    Span {
        if (!until.isAfter(begins)) {
            throw new IllegalArgumentException("nothing ends before it begins");
        }
    }

    boolean overlaps(Span other) {
        return begins.isBefore(other.until) && other.begins.isBefore(until);
    }

    long minutes() {
        return Duration.between(begins, until).toMinutes();
    }

    /// "14:00 to 14:45", with the day it ends on when that is another one.
    String hours() {
        var end = When.time(until);
        var sameDay = When.dayOf(begins).equals(When.dayOf(until));
        return When.time(begins) + " to " + (sameDay ? end : end + " on " + When.day(When.dayOf(until)));
    }

    /// "Tue 24 Nov 2026, 14:00 to 14:45"
    String words() {
        return When.day(When.dayOf(begins)) + ", " + hours();
    }
}
