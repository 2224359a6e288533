package pop.report;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// Somebody who has everything that was published, every sum that is known of it, and time: who works hidden
/// numbers back by linear arithmetic with fractions, and by what is left when hidden numbers are at least 1.
/// Written apart from the gate, with nothing of it.
class GateAttackTest {

    private static final int TABLES = 1500;

    private final Random random = new Random(20261123);

    @Test
    void no_hidden_number_of_thousands_of_tables_is_worked_out() {
        for (int number = 0; number < TABLES; number++) {
            int least = 2 + random.nextInt(9);
            var counts = table(number % 4);
            var published = new Gate(least).publish(counts);
            counts.cells().forEach((key, value) -> {
                if (value > 0 && value < least && !counts.unprinted().contains(key)) {
                    assertThat(published.number(key))
                            .as("%s of %s", key, counts)
                            .isEqualTo(Told.HIDDEN);
                }
            });
            attack(counts, published, least);
        }
    }

    static void attack(Counts counts, Published published, int least) {
        var secret = secret(counts, published, least);
        assertThat(linear(counts, published).keySet())
                .as("by equations: %s", counts)
                .doesNotContainAnyElementsOf(secret);
        assertThat(bounded(counts, published)).as("by bounds: %s", counts).doesNotContainAnyElementsOf(secret);
    }

    /// What is hidden, and what is small though nobody prints it.
    private static List<String> secret(Counts counts, Published published, int least) {
        var secret = new ArrayList<>(published.hidden());
        counts.unprinted().stream()
                .filter(it -> counts.value(it) > 0 && counts.value(it) < least)
                .forEach(secret::add);
        secret.add("");
        return secret;
    }

    @Test
    void the_attacker_can_do_it_where_the_gate_was_not_asked() {
        var counts = Counts.builder()
                .cell("a", 3)
                .cell("b", 20)
                .cell("all", 23)
                .sum("all", List.of("a", "b"))
                .build();
        assertThat(linear(counts, new Published(counts.cells(), Set.of("a")))).containsEntry("a", 3);
        var ones = Counts.builder()
                .cell("a", 1)
                .cell("b", 1)
                .cell("all", 2)
                .sum("all", List.of("a", "b"))
                .build();
        assertThat(bounded(ones, new Published(ones.cells(), Set.of("a", "b")))).hasSize(2);
    }

    @Test
    void no_more_is_hidden_than_a_small_part_of_what_is_large() {
        long shown = 0;
        long all = 0;
        for (int number = 0; number < 150; number++) {
            var counts = wide();
            var published = new Gate(5).publish(counts);
            long small = counts.cells().values().stream()
                    .filter(it -> it > 0 && it < 5)
                    .count();
            assertThat((long) published.hidden().size()).as("%s", counts).isLessThanOrEqualTo(8 * small);
            shown += counts.cells().size() - published.hidden().size();
            all += counts.cells().size();
        }
        assertThat(shown).isGreaterThan(all * 6 / 10);
    }

    /// A table of rows and columns, a total in several cuts, shares of shares, or quarters of years in lines.
    private Counts table(int kind) {
        return switch (kind) {
            case 0 -> grid(2 + random.nextInt(4), 2 + random.nextInt(4), 25);
            case 1 -> cuts(3 + random.nextInt(3));
            case 2 -> shares(random.nextInt(60));
            default -> nested();
        };
    }

    private Counts wide() {
        return grid(6, 5, 60);
    }

    private int some(int most) {
        return random.nextInt(4) == 0 ? random.nextInt(6) : random.nextInt(most);
    }

    private Counts grid(int rows, int columns, int most) {
        var builder = Counts.builder();
        var sums = new int[rows + 1][columns + 1];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int value = some(most);
                sums[row][column] = value;
                sums[row][columns] += value;
                sums[rows][column] += value;
                sums[rows][columns] += value;
            }
        }
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                builder.cell(row + "," + column, sums[row][column]);
            }
        }
        for (int row = 0; row <= rows; row++) {
            builder.sum(row + "," + columns, keys(row + ",", "", columns));
        }
        for (int column = 0; column <= columns; column++) {
            builder.sum(rows + "," + column, keys("", "," + column, rows));
        }
        return builder.build();
    }

    /// One total, told by several things.
    private Counts cuts(int cuts) {
        int total = random.nextInt(40);
        var builder = Counts.builder().cell("total", total);
        for (int cut = 0; cut < cuts; cut++) {
            var parts = new int[2 + random.nextInt(5)];
            for (int one = 0; one < total; one++) {
                parts[random.nextInt(1 + random.nextInt(parts.length))]++;
            }
            for (int part = 0; part < parts.length; part++) {
                builder.cell("cut " + cut + " " + part, parts[part]);
            }
            builder.sum("total", keys("cut " + cut + " ", "", parts.length));
        }
        return builder.build();
    }

    private Counts shares(int all) {
        int some = random.nextInt(all + 1);
        int fewer = random.nextInt(some + 1);
        int other = random.nextInt(all + 1);
        return Counts.builder()
                .cell("all", all)
                .cell("some", some)
                .cell("fewer", fewer)
                .cell("other", other)
                .part("some", "all")
                .part("fewer", "some")
                .part("fewer", "all")
                .part("other", "all")
                .build();
    }

    /// A year of four quarters, each in lines, each line with a share.
    private Counts nested() {
        int lines = 2 + random.nextInt(3);
        var builder = Counts.builder();
        var total = new LinkedHashMap<String, Integer>();
        for (int quarter = 0; quarter < 4; quarter++) {
            for (int line = 0; line < lines; line++) {
                int of = some(20);
                int part = random.nextInt(of + 1);
                for (var where : List.of(quarter + " " + line, quarter + " all", "year " + line, "year all")) {
                    total.merge("of " + where, of, Integer::sum);
                    total.merge("part " + where, part, Integer::sum);
                }
            }
        }
        total.forEach(builder::cell);
        for (var what : List.of("of ", "part ")) {
            for (var when : List.of("0", "1", "2", "3", "year")) {
                builder.sum(what + when + " all", keys(what + when + " ", "", lines));
            }
            for (int line = 0; line < lines; line++) {
                builder.sum(what + "year " + line, keys(what, " " + line, 4));
            }
            builder.sum(what + "year all", keys(what, " all", 4));
        }
        total.keySet().stream()
                .filter(it -> it.startsWith("part "))
                .forEach(it -> builder.part(it, it.replace("part ", "of ")));
        return builder.build();
    }

    private static List<String> keys(String before, String after, int many) {
        var keys = new ArrayList<String>();
        for (int number = 0; number < many; number++) {
            keys.add(before + number + after);
        }
        return keys;
    }

    /// By the equations alone: what they leave no freedom.
    private static Map<String, Integer> linear(Counts counts, Published published) {
        var unknown = unknown(counts, published);
        var rows = new ArrayList<Ratio[]>();
        for (var sum : counts.sums()) {
            var row = new Ratio[unknown.size() + 1];
            Arrays.fill(row, Ratio.ZERO);
            put(row, unknown, published, sum.whole(), -1);
            sum.parts().forEach(it -> put(row, unknown, published, it, 1));
            rows.add(row);
        }
        var found = new LinkedHashMap<String, Integer>();
        for (var row : reduced(rows, unknown.size())) {
            var standing = IntStream.range(0, unknown.size())
                    .filter(it -> !row[it].isZero())
                    .toArray();
            if (standing.length == 1) {
                found.put(
                        unknown.get(standing[0]),
                        row[unknown.size()].over(row[standing[0]]).whole());
            }
        }
        return found;
    }

    private static List<String> unknown(Counts counts, Published published) {
        return counts.cells().keySet().stream()
                .filter(it -> !published.number(it).isShown())
                .toList();
    }

    private static void put(Ratio[] row, List<String> unknown, Published published, String key, int sign) {
        int place = unknown.indexOf(key);
        if (place >= 0) {
            row[place] = row[place].plus(Ratio.of(sign));
        } else {
            int number = ((Told.Shown) published.number(key)).number();
            row[row.length - 1] = row[row.length - 1].plus(Ratio.of(-sign * number));
        }
    }

    private static List<Ratio[]> reduced(List<Ratio[]> rows, int columns) {
        int done = 0;
        for (int column = 0; column < columns && done < rows.size(); column++) {
            int pivot = done;
            while (pivot < rows.size() && rows.get(pivot)[column].isZero()) {
                pivot++;
            }
            if (pivot < rows.size()) {
                Collections.swap(rows, pivot, done);
                var by = rows.get(done);
                for (int other = 0; other < rows.size(); other++) {
                    if (other != done && !rows.get(other)[column].isZero()) {
                        rows.set(other, less(rows.get(other), by, column));
                    }
                }
                done++;
            }
        }
        return rows.subList(0, done);
    }

    private static Ratio[] less(Ratio[] row, Ratio[] by, int column) {
        var times = row[column].over(by[column]);
        var left = new Ratio[row.length];
        for (int place = 0; place < row.length; place++) {
            left[place] = row[place].plus(by[place].times(times).times(Ratio.of(-1)));
        }
        return left;
    }

    /// By bounds, again and again: a hidden number is at least 1 and no more than what the others leave.
    private static List<String> bounded(Counts counts, Published published) {
        var low = new LinkedHashMap<String, Long>();
        var high = new LinkedHashMap<String, Long>();
        counts.cells().keySet().forEach(key -> {
            var shown = published.number(key) instanceof Told.Shown(int number) ? number : -1;
            var fewest = counts.unprinted().contains(key) ? 0L : 1L;
            low.put(key, shown < 0 ? fewest : shown);
            high.put(key, shown < 0 ? 1_000_000L : shown);
        });
        for (int round = 0; round < 30; round++) {
            counts.sums().forEach(sum -> tighten(sum, low, high));
        }
        return unknown(counts, published).stream()
                .filter(it -> Objects.equals(low.get(it), high.get(it)))
                .toList();
    }

    private static void tighten(Counts.Sum sum, Map<String, Long> low, Map<String, Long> high) {
        low.merge(sum.whole(), sum(low, sum.parts()), Math::max);
        high.merge(sum.whole(), sum(high, sum.parts()), Math::min);
        for (var part : sum.parts()) {
            var others = sum.parts().stream().filter(it -> !it.equals(part)).toList();
            low.merge(part, sum(low, List.of(sum.whole())) - sum(high, others), Math::max);
            high.merge(part, sum(high, List.of(sum.whole())) - sum(low, others), Math::min);
        }
    }

    private static long sum(Map<String, Long> bounds, List<String> keys) {
        return keys.stream().mapToLong(it -> bounds.getOrDefault(it, 0L)).sum();
    }

    private record Ratio(BigInteger above, BigInteger below) {

        static final Ratio ZERO = of(0);

        static Ratio of(long number) {
            return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
        }

        private static Ratio of(BigInteger above, BigInteger below) {
            var common = above.gcd(below).multiply(BigInteger.valueOf(below.signum()));
            return new Ratio(above.divide(common), below.divide(common));
        }

        boolean isZero() {
            return above.signum() == 0;
        }

        Ratio plus(Ratio other) {
            return of(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Ratio times(Ratio other) {
            return of(above.multiply(other.above), below.multiply(other.below));
        }

        Ratio over(Ratio other) {
            return of(above.multiply(other.below), below.multiply(other.above));
        }

        int whole() {
            return above.divide(below).intValueExact();
        }
    }
}
