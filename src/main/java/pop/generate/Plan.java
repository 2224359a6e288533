package pop.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// How many people, by which lot, and the day on which their story stops.
///
/// They came over ten years, one after the other; the last of them in these three weeks, about half of whom still wait
/// in the inbox.
public record Plan(int people, long seed, LocalDate asOf) {

    public static final int MOST = 2_000_000;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Duration YEARS = Duration.ofDays(3650);
    private static final Duration WEEKS = Duration.ofDays(21);

    /// So that the newest of all has been sent too.
    private static final Duration SENT_BY = Duration.ofHours(2);

    private static final int MOST_RECENT = 420;
    private static final int OPEN_SPELLS = 400;
    private static final int DOUBLES = 100;

    public Plan {
        if (people < 1 || people > MOST) {
            throw new IllegalArgumentException("so many people: " + people);
        }
    }

    /// Nothing happens after this.
    Instant now() {
        return asOf.atStartOfDay(LONDON).toInstant();
    }

    /// The same numbers give the same rows; another number of people or another day is another set of people.
    Lot lot(int person, String room) {
        return new Lot(seed, people, asOf.toEpochDay(), person, room.hashCode());
    }

    boolean isRecent(int person) {
        return person >= people - recent();
    }

    /// When they were last referred.
    Instant cameAt(int person) {
        var early = people - recent();
        if (person < early) {
            return now().minus(WEEKS).minus(YEARS.dividedBy(early).multipliedBy(early - person));
        }
        return now().minus(SENT_BY).minus(WEEKS.dividedBy(recent()).multipliedBy(people - person));
    }

    /// How likely a spell of theirs is open today: only of those who came in the last two years.
    double chanceOfOpenSpell(int person) {
        int lately = people / 5;
        return person < people - lately - recent() ? 0 : Math.min(0.75, OPEN_SPELLS / (0.6 * lately));
    }

    /// Whether this record is a second one of somebody who is on record already.
    boolean isDouble(int person) {
        return person > 10 && person % Math.max(10, people / DOUBLES) == 5;
    }

    private int recent() {
        return Math.max(1, Math.min(MOST_RECENT, people / 5));
    }
}
