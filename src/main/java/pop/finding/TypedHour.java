package pop.finding;

import pop.web.Problems;
import pop.web.TypedClock;
import pop.web.TypedMoment;
import pop.web.When;

import java.time.Instant;
import java.util.Optional;

/// When somebody is to be let out, or will go there: a time alone is the next such time.
public final class TypedHour {

    private TypedHour() {}

    /// From one field, which may hold a day as well.
    public static Optional<Instant> read(String typed, String field, Instant now, Problems problems) {
        var moment = TypedClock.read(typed).isPresent() ? next(typed, now) : TypedMoment.toCome(typed, "", now);
        if (moment instanceof TypedMoment.Unread) {
            problems.add(field, "Enter a time such as 22:30, or tomorrow 07:30");
        }
        return moment.told(field, field, problems);
    }

    private static TypedMoment next(String time, Instant now) {
        var local = now.atZone(When.LONDON).toLocalTime();
        var passed = TypedClock.read(time)
                .filter(it -> !it.endsDay() && it.time().isBefore(local))
                .isPresent();
        return TypedMoment.toCome(passed ? "tomorrow" : "today", time, now);
    }
}
