package pop.harmreduction;

import org.junit.jupiter.api.Test;
import pop.agency.AgencyId;
import pop.database.Ids;
import pop.overdose.NotificationId;
import pop.person.PersonId;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/// Which overdoses followed another, and how many there were.
class RepeatsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void a_repeat_is_within_30_or_90_days_of_another() {
        var first = ago(Duration.ofDays(100), true);
        var second = ago(Duration.ofDays(40), true);
        var third = ago(Duration.ofDays(10), true);
        var repeats = Repeats.of(List.of(third, first, second));

        assertThat(repeats.within(first)).isNull();
        assertThat(repeats.within(second)).isEqualTo(90);
        assertThat(repeats.within(third)).isEqualTo(30);
        assertThat(repeats.in(30, NOW)).isEqualTo(1);
        assertThat(repeats.in(90, NOW)).isEqualTo(2);
    }

    @Test
    void what_was_taken_back_repeats_nothing() {
        var other = ago(Duration.ofDays(20), false);
        var mine = ago(Duration.ofDays(10), true);
        assertThat(Repeats.of(List.of(mine, other)).within(mine)).isNull();
    }

    @Test
    void two_told_within_hours_may_be_one_and_are_counted_once() {
        var one = ago(Duration.ofHours(50), true);
        var again = ago(Duration.ofHours(48), true);
        var repeats = Repeats.of(List.of(one, again));
        assertThat(repeats.within(again)).isNull();
        assertThat(repeats.perhapsTheSame(one)).isTrue();
        assertThat(repeats.perhapsTheSame(again)).isTrue();
        assertThat(repeats.in(30, NOW)).isEqualTo(1);
    }

    @Test
    void whatever_was_told_the_order_it_is_told_in_changes_nothing() {
        var random = new Random(11);
        for (int round = 0; round < 500; round++) {
            var all = new ArrayList<>(Stream.generate(
                            () -> ago(Duration.ofMinutes(random.nextInt(200 * 24 * 60)), random.nextInt(4) > 0))
                    .limit(random.nextInt(6))
                    .toList());
            var there = Repeats.of(all);
            java.util.Collections.shuffle(all, random);
            var back = Repeats.of(all);
            assertThat(back.standing()).isEqualTo(there.standing());
            assertThat(back.in(30, NOW)).isLessThanOrEqualTo(back.in(90, NOW)).isEqualTo(there.in(30, NOW));
            assertThat(all).allSatisfy(it -> assertThat(back.within(it)).isIn(null, 30, 90));
        }
    }

    private static Overdose ago(Duration ago, boolean stands) {
        var at = NOW.minus(ago);
        var notification = new NotificationId(Ids.next());
        var person = new PersonId(Ids.next());
        return new Overdose(
                Overdose.id(notification, person),
                notification,
                person,
                new AgencyId(Ids.next()),
                at,
                at,
                stands ? null : at,
                null,
                null,
                "");
    }
}
