package pop.justice;

import org.jspecify.annotations.Nullable;
import pop.database.Ids;
import pop.person.BirthDate;
import pop.person.People;
import pop.web.Problems;
import pop.web.Typed;
import pop.web.TypedMoment;
import pop.web.When;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Word of custody as police type it: where and since when, and nothing of why.
///
/// @param name and birth: only where the person has no page that whoever tells may see
record TellForm(
        @Nullable UUID id,
        @Nullable NoticeKind kind,
        @Nullable String name,
        @Nullable String birth,
        @Nullable String place,
        @Nullable String other,
        @Nullable String day,
        @Nullable String time) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PLACE = 60;
    private static final Duration LONGEST = Duration.ofDays(14);

    static TellForm empty(LocalDate today) {
        return new TellForm(Ids.next(), NoticeKind.IN_CUSTODY, null, null, null, null, When.date(today), null);
    }

    String where() {
        return Typed.text(place).isEmpty() ? Typed.text(other) : Typed.text(place);
    }

    String who() {
        return Typed.text(name);
    }

    @Nullable
    LocalDate born(LocalDate today) {
        var date = BirthDate.read(birth, today).date();
        return date.precision() == BirthDate.Precision.EXACT ? date.earliest() : null;
    }

    /// What is wrong with who, where and what.
    void check(boolean named, LocalDate today, Problems problems) {
        if (id == null) {
            problems.add("name", "Open the page anew: something of it was lost");
        }
        if (named && (People.folded(who()).size() < 2 || who().length() > LONGEST_NAME)) {
            problems.add("name", "Type the full name");
        }
        if (named && born(today) == null) {
            problems.add("birth", "Type the whole date of birth, such as 27 3 1990");
        }
        if (kind == null) {
            problems.add("kind", "Choose one");
        }
        if (kind == NoticeKind.IN_CUSTODY && where().isEmpty()) {
            problems.add("place", "Choose the custody centre, or name it");
        } else if (where().length() > LONGEST_PLACE) {
            problems.add("other", "Only where: shorten this to 60 characters");
        }
    }

    /// Since when, or when they were released; null, with a problem, when it cannot be.
    @Nullable
    Instant since(Instant now, Problems problems) {
        var at = TypedMoment.past(day, time, now).told("day", "time", problems).orElse(null);
        if (at != null && at.isAfter(now)) {
            problems.add("time", "This is still to come");
        } else if (at != null && at.isBefore(now.minus(LONGEST))) {
            problems.add("day", "This is more than two weeks ago: a notice is for now");
        }
        return at;
    }
}
