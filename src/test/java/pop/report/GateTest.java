package pop.report;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GateTest {

    private final Gate gate = new Gate(5);

    private static Counts.Builder row(int... parts) {
        var builder = Counts.builder();
        int total = 0;
        var keys = new ArrayList<String>();
        for (int number = 0; number < parts.length; number++) {
            builder.cell("part " + number, parts[number]);
            keys.add("part " + number);
            total += parts[number];
        }
        return builder.cell("total", total).sum("total", keys);
    }

    @Test
    void what_is_large_enough_is_shown_and_so_is_nothing() {
        var published = gate.publish(row(5, 0, 120).build());
        assertThat(published.hidden()).isEmpty();
        assertThat(published.number("part 0")).isEqualTo(new Told.Shown(5));
        assertThat(published.number("part 1")).isEqualTo(new Told.Shown(0));
        assertThat(published.number("total").words()).isEqualTo("125");
        assertThat(published.number("something else")).isEqualTo(Told.NOT_KNOWN);
    }

    @Test
    void a_small_number_takes_the_next_smallest_with_it() {
        var published = gate.publish(row(4, 9, 30).build());
        assertThat(published.hidden()).containsExactlyInAnyOrder("part 0", "part 1");
        assertThat(published.number("part 0")).as("they look alike").isEqualTo(published.number("part 1"));
    }

    @Test
    void two_small_numbers_hide_each_other_unless_they_can_be_nothing_else() {
        assertThat(gate.publish(row(2, 4, 30).build()).hidden()).containsExactlyInAnyOrder("part 0", "part 1");
        // one and one make two: a reader knows that neither is nothing
        assertThat(gate.publish(row(1, 1, 30).build()).hidden())
                .containsExactlyInAnyOrder("part 0", "part 1", "part 2");
        assertThat(gate.publish(row(1, 1, 1, 1, 1).build()).hidden()).hasSize(6);
    }

    @Test
    void a_number_in_two_tables_is_hidden_in_both_and_ties_them() {
        // the same total by centre and by need: centres hide 3 and 7, so needs may stay as they are
        var counts = Counts.builder()
                .cell("all", 30)
                .cell("a", 3)
                .cell("b", 7)
                .cell("c", 20)
                .cell("x", 10)
                .cell("y", 20)
                .sum("all", List.of("a", "b", "c"))
                .sum("all", List.of("x", "y"))
                .build();
        assertThat(gate.publish(counts).hidden()).containsExactlyInAnyOrder("a", "b");
        // when the total is small itself, hiding it is no use while the other table tells it
        var small = Counts.builder()
                .cell("all", 4)
                .cell("a", 4)
                .cell("b", 0)
                .cell("rest", 16)
                .cell("whole", 20)
                .sum("all", List.of("a", "b"))
                .sum("whole", List.of("all", "rest"))
                .build();
        assertThat(gate.publish(small).hidden()).containsExactlyInAnyOrder("all", "a", "rest");
    }

    @Test
    void a_share_is_a_table_of_two() {
        var nearlyAll = Counts.builder()
                .cell("late", 48)
                .cell("all", 50)
                .part("late", "all")
                .build();
        assertThat(gate.publish(nearlyAll).percent("late", "all"))
                .as("two are left, whom the difference would tell")
                .isEqualTo(Told.HIDDEN);
        var half = Counts.builder()
                .cell("some", 5)
                .cell("all", 10)
                .part("some", "all")
                .build();
        assertThat(gate.publish(half).percent("some", "all")).isEqualTo(new Told.Shown(50));
        var few = Counts.builder()
                .cell("some", 9)
                .cell("all", 9)
                .part("some", "all")
                .build();
        assertThat(gate.publish(few).percent("some", "all"))
                .as("of fewer than ten")
                .isEqualTo(Told.HIDDEN);
        var none = Counts.builder()
                .cell("some", 0)
                .cell("all", 0)
                .part("some", "all")
                .build();
        assertThat(gate.publish(none).percent("some", "all")).isEqualTo(Told.NOT_KNOWN);
    }

    @Test
    void the_limit_is_a_setting_from_two_to_ten() {
        assertThat(new Gate(10).publish(row(9, 40, 50).build()).hidden()).containsExactlyInAnyOrder("part 0", "part 1");
        assertThat(new Gate(2).publish(row(1, 40).build()).hidden()).hasSize(2);
        assertThatThrownBy(() -> new Gate(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Gate(11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_does_not_add_up_is_no_sum_and_one_number_is_counted_once() {
        var overlapping =
                Counts.builder().cell("all", 10).cell("a", 8).cell("b", 8).sum("all", List.of("a", "b"));
        assertThat(overlapping.build().sums()).isEmpty();
        assertThatThrownBy(() -> overlapping.cell("all", 11)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> overlapping.sum("all", List.of("c"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Counts(Map.of("a", -1), List.of(), Set.of()).value("a"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
