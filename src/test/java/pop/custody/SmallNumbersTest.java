package pop.custody;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class SmallNumbersTest {

    private static final int MANY = 400;

    private final SmallNumbers team = SmallNumbers.EXACT;
    private final SmallNumbers outside = SmallNumbers.ROUNDED;

    @Test
    void in_the_team_every_number_is_told_as_it_is() {
        assertThat(IntStream.range(0, MANY)).allSatisfy(it -> {
            assertThat(team.count(it)).isEqualTo(String.valueOf(it));
            assertThat(team.drawn(it)).isEqualTo(it);
        });
        assertThat(team.percent(1, 3)).isEqualTo("33%");
        assertThat(team.percent(0, 3)).isEqualTo("0%");
        assertThat(team.percent(0, 0)).isEqualTo(SmallNumbers.NONE);
        assertThat(team.percent(30, 20)).isEqualTo("150%");
    }

    @Test
    void outside_few_are_few_and_others_the_nearest_five() {
        assertThat(IntStream.range(0, 5)).allSatisfy(it -> {
            assertThat(outside.count(it)).isEqualTo("fewer than 5");
            assertThat(outside.drawn(it)).isZero();
        });
        assertThat(IntStream.range(5, MANY)).allSatisfy(it -> {
            assertThat(outside.drawn(it) % 5).isZero();
            assertThat(Math.abs(outside.drawn(it) - it)).isLessThanOrEqualTo(2);
            assertThat(outside.count(it)).isEqualTo(String.valueOf(outside.drawn(it)));
        });
    }

    @Test
    void outside_a_percentage_rests_on_twenty_at_least_and_on_no_few() {
        for (int base = 0; base < MANY; base++) {
            for (int part = 0; part <= base; part++) {
                if (!outside.percent(part, base).equals(SmallNumbers.NONE)) {
                    assertThat(base).isGreaterThanOrEqualTo(20);
                    assertThat(part).isGreaterThanOrEqualTo(5);
                }
            }
        }
        assertThat(outside.percent(31, 99)).isEqualTo("30%");
    }

    /// Whoever has the two numbers as they are told has the percentage too.
    @Test
    void outside_a_percentage_adds_nothing_to_the_numbers_beside_it() {
        for (int base = 0; base < MANY; base++) {
            for (int part = 0; part <= base; part++) {
                assertThat(outside.percent(part, base))
                        .isEqualTo(
                                outside.isFew(part) ? "–" : outside.percent(outside.drawn(part), outside.drawn(base)));
            }
        }
    }

    /// Each told number stands for at least three true ones, few for five, so that a difference of two has no single
    /// answer.
    @Test
    void outside_no_difference_of_two_numbers_tells_a_true_one() {
        for (int whole = 0; whole < MANY / 4; whole++) {
            for (int part = 0; part <= whole; part++) {
                int left = outside.drawn(whole);
                int right = outside.drawn(part);
                var differences = IntStream.range(0, MANY)
                        .filter(it -> outside.drawn(it) == left)
                        .flatMap(it -> IntStream.rangeClosed(0, it)
                                .filter(other -> outside.drawn(other) == right)
                                .map(other -> it - other))
                        .distinct()
                        .count();
                assertThat(differences).isGreaterThanOrEqualTo(3);
            }
        }
    }
}
