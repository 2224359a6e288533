package pop.custody;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/// What follows from what happened in the cells.
class CourseTest {

    private static final Instant MET = Instant.parse("2026-11-24T18:00:00Z");
    private static final Patience PATIENCE =
            new Patience(Duration.ofHours(2), Duration.ofHours(24), Duration.ofHours(48), 3, Duration.ofDays(90));

    @Test
    void the_first_try_is_due_a_day_after_they_are_expected_out() {
        var course = course(List.of(Outcome.SUPPORT_REQUESTED), true, MET.plus(Duration.ofHours(6)), List.of());
        assertThat(course.standing(PATIENCE).followDueAt()).isEqualTo(MET.plus(Duration.ofHours(30)));
        assertThat(course(List.of(Outcome.SUPPORT_REQUESTED), true, null, List.of())
                        .standing(PATIENCE)
                        .followDueAt())
                .isEqualTo(MET.plus(Duration.ofHours(24)));
    }

    @Test
    void three_tries_without_an_answer_are_enough_and_one_answer_is() {
        var none = List.of(Tried.NO_ANSWER, Tried.COULD_NOT_REACH);
        assertThat(follow(none)).isEqualTo(FollowUp.DUE);
        assertThat(follow(List.of(Tried.NO_ANSWER, Tried.COULD_NOT_REACH, Tried.NO_ANSWER)))
                .isEqualTo(FollowUp.NOT_REACHED);
        assertThat(follow(List.of(Tried.NO_ANSWER, Tried.NO_ANSWER, Tried.NO_ANSWER, Tried.CONTACTED)))
                .isEqualTo(FollowUp.CONTACTED);
        assertThat(follow(List.of(Tried.CONTACTED, Tried.DECLINED_NOW))).isEqualTo(FollowUp.DECLINED_NOW);
    }

    @Test
    void whatever_happens_something_is_due_or_it_is_over_and_all_is_forgotten_one_day() {
        var random = new Random(6);
        for (int round = 0; round < 2000; round++) {
            var outcomes = some(random, Outcome.values(), 1 + random.nextInt(4));
            var tried = some(random, Tried.values(), random.nextInt(5));
            var standing = course(outcomes, random.nextBoolean(), random.nextBoolean() ? MET : null, tried)
                    .standing(PATIENCE);
            assertThat(standing.outcome()).isEqualTo(outcomes.getLast());
            assertThat(standing.follow() == FollowUp.DUE).isEqualTo(standing.followDueAt() != null);
            assertThat(standing.forgetAt()).isAfterOrEqualTo(MET.plus(PATIENCE.forget()));
            if (standing.outcome() != Outcome.SUPPORT_REQUESTED && tried.isEmpty()) {
                assertThat(standing.follow()).isEqualTo(FollowUp.NONE);
            }
        }
    }

    @Test
    void a_clock_on_the_device_is_only_asked_how_long_ago() {
        var now = MET;
        assertThat(WhenTapped.of(1_000L, 61_000L, now)).isEqualTo(new WhenTapped(now.minusSeconds(60), false));
        assertThat(WhenTapped.of(null, null, now)).isEqualTo(new WhenTapped(now, false));
        assertThat(WhenTapped.of(61_000L, 1_000L, now)).isEqualTo(new WhenTapped(now, true));
        assertThat(WhenTapped.of(Long.MIN_VALUE, Long.MAX_VALUE, now)).isEqualTo(new WhenTapped(now, true));
        assertThat(WhenTapped.of(0L, Duration.ofDays(15).toMillis(), now).clockOff())
                .isTrue();
    }

    private static FollowUp follow(List<Tried> tried) {
        return course(List.of(Outcome.SUPPORT_REQUESTED), true, null, tried)
                .standing(PATIENCE)
                .follow();
    }

    private static Course course(
            List<Outcome> outcomes, boolean reachable, @Nullable Instant outAt, List<Tried> tried) {
        return new Course(outcomes, reachable, outAt, tried, tried.isEmpty() ? null : MET, MET, MET);
    }

    private static <T> List<T> some(Random random, T[] all, int number) {
        var some = new ArrayList<T>();
        for (int one = 0; one < number; one++) {
            some.add(all[random.nextInt(all.length)]);
        }
        return some;
    }
}
