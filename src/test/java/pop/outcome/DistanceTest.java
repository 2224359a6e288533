package pop.outcome;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/// What is told of pairs of readings, held against sums done by hand and against tables of Student's t.
class DistanceTest {

    private static final Distance.Area PLACE = new Distance.Area("HOUSING", "Where I stay", 1, 1, 10);

    @Test
    void means_are_told_to_one_place_and_the_difference_is_of_pairs() {
        var distance = distance(3, 7, 4, 4, 8, 6, 10, 10, 1, 3, 2, 5);

        assertThat(distance.n()).isEqualTo(6);
        assertThat(Distance.told(distance.first())).isEqualTo("4.7");
        assertThat(Distance.told(distance.last())).isEqualTo("5.8");
        assertThat(Distance.signed(distance.difference())).isEqualTo("+1.2");
        assertThat(Distance.told(distance.interval())).isEqualTo("−1.2 to +3.5");
        assertThat(distance.up()).isEqualTo(3);
        assertThat(distance.same()).isEqualTo(2);
        assertThat(distance.down()).isEqualTo(1);
        assertThat(distance.atTop()).isEqualTo(1);
        assertThat(distance.atBottom()).isEqualTo(1);
        assertThat(distance.bands())
                .containsEntry(ChangeBand.FAR_UP, 2)
                .containsEntry(ChangeBand.UP, 1)
                .containsEntry(ChangeBand.SAME, 2)
                .containsEntry(ChangeBand.DOWN, 1)
                .containsEntry(ChangeBand.FAR_DOWN, 0);
    }

    /// With a standard error of one the confidence reaches as far as t is wide: 2.776, 2.262, 2.045 and 1.984 in the
    /// tables, for 4, 9, 29 and 99 degrees of freedom.
    @Test
    void the_confidence_is_that_of_the_tables() {
        assertThat(reachInErrors(5)).isCloseTo(2.776, within(0.0006));
        assertThat(reachInErrors(10)).isCloseTo(2.262, within(0.0006));
        assertThat(reachInErrors(30)).isCloseTo(2.045, within(0.0006));
        assertThat(reachInErrors(100)).isCloseTo(1.984, within(0.0006));
    }

    @Test
    void where_all_are_alike_there_is_no_doubt_and_no_error() {
        var distance = distance(4, 5, 4, 5, 4, 5, 4, 5, 4, 5);

        assertThat(Distance.told(distance.interval())).isEqualTo("+1.0 to +1.0");
        assertThat(distance.isTold()).isTrue();
        assertThat(distance(4, 5, 4, 5, 4, 5, 4, 5).isTold()).isFalse();
        assertThat(distance().isTold()).isFalse();
    }

    @Test
    void those_who_went_the_same_way_count_as_many_as_they_are() {
        var together = new Distance(
                PLACE, List.of(new Distance.Way("HOUSING", 3, 5, 4), new Distance.Way("HOUSING", 6, 4, 3)));

        assertThat(together.n()).isEqualTo(7);
        assertThat(together.interval())
                .isEqualTo(distance(3, 5, 3, 5, 3, 5, 3, 5, 6, 4, 6, 4, 6, 4).interval());
        assertThat(Distance.told(together.first())).isEqualTo("4.3");
        assertThat(together.up()).isEqualTo(4);
    }

    @Test
    void up_and_down_are_everybody_whatever_the_numbers() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            var distance = distance(IntStream.range(0, 2 * (2 + random.nextInt(40)))
                    .map(_ -> 1 + random.nextInt(10))
                    .toArray());
            var far = distance.bands().values().stream().mapToInt(it -> it).sum();
            var middle = distance.interval();

            assertThat(distance.up() + distance.same() + distance.down()).isEqualTo(distance.n());
            assertThat(far).isEqualTo(distance.n());
            assertThat(middle.from()).isLessThanOrEqualTo(middle.until());
            assertThat(distance.difference().doubleValue()).isBetween(middle.from() - 0.051, middle.until() + 0.051);
        }
    }

    @Test
    void outside_of_the_team_numbers_are_rounded_and_few_are_only_few() {
        assertThat(Told.EXACT.count(3)).isEqualTo("3");
        assertThat(Told.EXACT.percent(3, 9)).isEqualTo(Told.NONE);
        assertThat(Told.EXACT.percent(3, 10)).isEqualTo("30%");
        assertThat(Told.ROUNDED.count(4)).isEqualTo(Told.FEW);
        assertThat(Told.ROUNDED.count(17)).isEqualTo("15");
        assertThat(Told.ROUNDED.count(18)).isEqualTo("20");
        assertThat(Told.ROUNDED.percent(4, 100)).isEqualTo(Told.NONE);
        assertThat(Told.ROUNDED.percent(12, 24)).isEqualTo(Told.NONE);
        assertThat(Told.ROUNDED.percent(12, 38)).isEqualTo("25%");
    }

    private static double reachInErrors(int n) {
        var distance = distance(IntStream.range(0, 2 * n)
                .map(it -> it % 2 == 0 ? 5 : 5 + it / 2 % 3)
                .toArray());
        var changes = distance.ways().stream().mapToInt(Distance.Way::change).toArray();
        double mean = Arrays.stream(changes).average().orElseThrow();
        double squares = Arrays.stream(changes)
                .mapToDouble(it -> (it - mean) * (it - mean))
                .sum();
        double error = Math.sqrt(squares / (n - 1) / n);
        return (distance.interval().until() - distance.interval().from()) / 2 / error;
    }

    /// First and last in turns.
    private static Distance distance(int... values) {
        return new Distance(
                PLACE,
                IntStream.range(0, values.length / 2)
                        .mapToObj(it -> new Distance.Way("HOUSING", values[2 * it], values[2 * it + 1], 1))
                        .toList());
    }
}
