package pop.chart;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

class RunTest {

    @Test
    void the_median_of_an_even_number_lies_between_the_middle_two() {
        assertThat(of(4, 1, 3, 2).median()).hasValue(2.5);
        assertThat(of(4, 1, 3).median()).hasValue(3);
        assertThat(of().median()).isEmpty();
    }

    @Test
    void six_in_a_row_on_one_side_are_a_shift_and_those_on_the_median_do_not_count() {
        assertThat(of(1, 2, 1, 2, 1, 2, 9, 8, 9, 8, 9, 8).isShifted()).isTrue();
        // five, the median itself, and one more: six
        assertThat(of(1, 2, 3, 1, 2, 5, 1, 9, 8, 9, 8, 9, 7).isShifted()).isTrue();
        assertThat(of(1, 9, 2, 8, 1, 9, 2, 8, 1, 9).isShifted()).isFalse();
    }

    @Test
    void five_that_rise_in_a_row_are_a_trend_and_equal_ones_count_once() {
        assertThat(of(5, 1, 2, 3, 3, 4, 5).isTrending()).isTrue();
        assertThat(of(9, 1, 2, 3, 3, 4, 1).isTrending()).isFalse();
        assertThat(of(6, 5, 4, 3, 2).isTrending()).isTrue();
    }

    @Test
    void nothing_is_said_of_few_periods() {
        assertThat(of(1, 2, 3, 4, 5, 6, 7, 8, 9).verdict()).startsWith("Too few");
        assertThat(of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10).verdict()).startsWith("A trend");
        assertThat(of(1, 9, 2, 8, 1, 9, 2, 8, 1, 9).verdict()).startsWith("Ups and downs");
    }

    @Test
    void a_line_breaks_where_nothing_may_be_told() {
        var run = new Run(
                "Uptake",
                "%",
                Arrays.asList(
                        new Run.Point("Q1", 10.0, "10%"),
                        new Run.Point("Q2", null, "hidden"),
                        new Run.Point("Q3", 20.0, "20%"),
                        new Run.Point("Q4", 30.0, "30%")));
        assertThat(run.strokes()).hasSize(2);
        assertThat(run.dots()).hasSize(3);
        assertThat(run.levels().getLast().text()).isEqualTo("30%");
    }

    private static Run of(double... values) {
        return new Run(
                "",
                "",
                Arrays.stream(values)
                        .mapToObj(it -> new Run.Point("", it, String.valueOf(it)))
                        .toList());
    }
}
