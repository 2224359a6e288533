package pop.custody;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedMoment;
import pop.web.When;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A visit as it begins.
///
/// @param from a time; blank is now
/// @param hours it is to last
record VisitForm(
        @Nullable VisitId id,
        @Nullable CentreId centre,
        @Nullable String from,
        @Nullable Integer hours,
        @Nullable String inCustody) {

    static final int LONGEST = 14;
    private static final int USUAL = 4;
    private static final int MOST = 1000;
    private static final Duration AGO = Duration.ofDays(2);

    static VisitForm empty() {
        return new VisitForm(new VisitId(Ids.next()), null, null, USUAL, null);
    }

    /// Empty, with problems, when it cannot be read.
    Optional<Instant> from(Instant now, Problems problems) {
        var at = TypedMoment.happened(from, now).passed("from", now, problems);
        if (at.isPresent() && at.get().isBefore(now.minus(AGO))) {
            problems.add("from", "This is more than two days ago");
        }
        return at;
    }

    Instant until(Instant began) {
        return began.plus(Duration.ofHours(hours == null || hours < 1 || hours > LONGEST ? USUAL : hours));
    }

    /// Empty when nobody counted.
    static Optional<Integer> number(@Nullable String typed, Problems problems) {
        var text = Typed.text(typed);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("[0-9]{1,4}") || Integer.parseInt(text) > MOST) {
            problems.add("inCustody", "Enter how many people are held, such as 23, or leave it empty");
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text));
    }

    static String day(Instant at) {
        return When.day(When.dayOf(at)) + ", " + When.time(at);
    }
}
