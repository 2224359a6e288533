package pop.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Numbers that are published together, by keys, and every sum that a reader knows of them: rows, columns,
/// totals, a share and its rest, quarters and their year. The same number that stands in two tables is one key;
/// that is how tables that are published together are tied.
///
/// @param cells each not less than nothing
/// @param sums each true of the cells
/// @param unprinted cells that stand nowhere, and could be worked out from those that do
record Counts(Map<String, Integer> cells, List<Sum> sums, Set<String> unprinted) {

    record Sum(String whole, List<String> parts) {

        Sum {
            parts = List.copyOf(parts);
        }
    }

    Counts {
        var all = new LinkedHashMap<>(cells);
        sums = List.copyOf(new LinkedHashSet<>(sums));
        unprinted = new TreeSet<>(unprinted);
        for (var sum : sums) {
            if (value(all, sum.whole())
                    != sum.parts().stream().mapToInt(it -> value(all, it)).sum()) {
                throw new IllegalArgumentException("These parts are not the whole " + sum.whole());
            }
        }
        all.values().forEach(Counts::check);
        cells = all;
    }

    private static int value(Map<String, Integer> cells, String key) {
        var number = cells.get(key);
        if (number == null) {
            throw new IllegalArgumentException("No number " + key);
        }
        return number;
    }

    private static void check(int number) {
        if (number < 0) {
            throw new IllegalArgumentException("Less than nothing: " + number);
        }
    }

    int value(String key) {
        return value(cells, key);
    }

    static Builder builder() {
        return new Builder();
    }

    /// Gathers cells and sums. A sum whose parts are not the whole says nothing (somebody may stand in two
    /// parts), and is left out.
    static final class Builder {

        private final Map<String, Integer> cells = new LinkedHashMap<>();
        private final List<Sum> sums = new ArrayList<>();
        private final Set<String> unprinted = new TreeSet<>();

        /// @throws IllegalStateException when it stands with another number: what is one number is counted once
        Builder cell(String key, int number) {
            var before = cells.putIfAbsent(key, number);
            if (before != null && before != number) {
                throw new IllegalStateException("Counted twice and differently: " + key);
            }
            return this;
        }

        /// One that nobody prints.
        Builder rest(String key, int number) {
            unprinted.add(key);
            return cell(key, number);
        }

        Builder sum(String whole, List<String> parts) {
            if (value(cells, whole)
                    == parts.stream().mapToInt(it -> value(cells, it)).sum()) {
                sums.add(new Sum(whole, parts));
            }
            return this;
        }

        /// A number is a part of another: what is left of it is a number too, which nobody prints and anybody can
        /// work out.
        Builder part(String part, String whole) {
            int rest = value(cells, whole) - value(cells, part);
            if (rest >= 0 && !part.equals(whole)) {
                rest(whole + " without " + part, rest).sum(whole, List.of(part, whole + " without " + part));
            }
            return this;
        }

        Counts build() {
            return new Counts(cells, sums, unprinted);
        }
    }
}
