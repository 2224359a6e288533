package pop.report;

import pop.report.Counts.Sum;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which numbers of a table are hidden. It ends: at the latest when all that hang together are hidden, for then
/// twice each is another such table.
final class Hiding {

    /// Of so many it is tried which two of them would do.
    private static final int FEW = 40;

    private final Counts counts;
    private final int least;
    private final Map<String, List<Integer>> sumsOf = new HashMap<>();
    /// Of how many sums of tables a number is the whole.
    private final Map<String, Integer> depths = new HashMap<>();

    private final BitSet tables = new BitSet();
    private final Comparator<String> bySize;
    private final NavigableSet<String> hidden = new TreeSet<>();

    Hiding(Counts counts, int least) {
        this.counts = counts;
        this.least = least;
        // totals last, since they are what is read most; of equal ones always in the same order
        this.bySize = Comparator.<String>comparingInt(this::depth)
                .thenComparingInt(counts::value)
                .thenComparing(Comparator.naturalOrder());
        for (int number = 0; number < counts.sums().size(); number++) {
            var sum = counts.sums().get(number);
            if (all(sum).noneMatch(counts.unprinted()::contains)) {
                tables.set(number);
                depths.merge(sum.whole(), 1, Integer::sum);
            }
            for (var key : all(sum).distinct().toList()) {
                sumsOf.computeIfAbsent(key, _ -> new ArrayList<>()).add(number);
            }
        }
    }

    NavigableSet<String> hidden() {
        counts.cells().keySet().stream()
                .filter(it -> isSmall(it) && !counts.unprinted().contains(it))
                .forEach(hidden::add);
        var safe = new TreeSet<String>();
        for (var next = unsafe(safe); next.isPresent(); next = unsafe(safe)) {
            safe.addAll(closed(next.get()));
        }
        groups(List.copyOf(hidden), this::isUnknown).forEach(this::showAgain);
        return hidden;
    }

    private Optional<String> unsafe(Collection<String> safe) {
        return Stream.concat(hidden.stream(), counts.unprinted().stream().filter(this::isSmall))
                .filter(it -> !safe.contains(it))
                .findFirst();
    }

    private int depth(String key) {
        return depths.getOrDefault(key, 0);
    }

    private boolean isSmall(String key) {
        return counts.value(key) > 0 && counts.value(key) < least;
    }

    private boolean isUnknown(String key) {
        return hidden.contains(key) || counts.unprinted().contains(key);
    }

    /// Hides more until none that hangs together with this one can be worked out.
    private List<String> closed(String first) {
        var group = group(first, this::isUnknown);
        for (var open = workedOut(group); !open.isEmpty(); open = workedOut(group)) {
            hidden.addAll(next(group, open));
            group = group(first, this::isUnknown);
        }
        return group.cells();
    }

    /// Of those that are shown in a sum with one that could be worked out: the smallest after which none could
    /// be; else the smallest with one beside it after which none could be; else the smallest.
    private List<String> next(Group group, Collection<String> open) {
        var candidates = Stream.of(beside(open, false), beside(open, true), beside(group.cells(), true))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElseThrow();
        return candidates.stream()
                .map(List::of)
                .filter(it -> closes(group, it))
                .findFirst()
                .or(() -> two(group, candidates))
                .orElseGet(() -> List.of(candidates.getFirst()));
    }

    private Optional<List<String>> two(Group group, List<String> candidates) {
        Comparator<List<String>> byDepth =
                Comparator.comparingInt(it -> Math.max(depth(it.getFirst()), depth(it.getLast())));
        return candidates.stream()
                .limit(group.cells().size() > FEW ? 0 : candidates.size())
                .flatMap(one -> Stream.concat(candidates.stream(), beside(List.of(one), false).stream())
                        .distinct()
                        .map(other -> List.of(one, other)))
                .sorted(byDepth.thenComparingInt(it -> counts.value(it.getFirst()) + counts.value(it.getLast())))
                .filter(it -> closes(group, it))
                .findFirst();
    }

    /// What is shown in a sum with one of these.
    ///
    /// @param everywhere otherwise only in tables: to hide what a share is of helps little. The rest of a share
    /// stands nowhere else
    private List<String> beside(Collection<String> cells, boolean everywhere) {
        return cells.stream()
                .flatMap(cell -> sumsOf.getOrDefault(cell, List.of()).stream()
                        .filter(it -> everywhere
                                || tables.get(it)
                                || counts.unprinted().contains(cell)))
                .distinct()
                .flatMap(it -> all(counts.sums().get(it)))
                .filter(it -> counts.value(it) > 0 && !isUnknown(it))
                .distinct()
                .sorted(bySize)
                .toList();
    }

    private boolean closes(Group group, List<String> more) {
        return workedOut(group(group.cells().getFirst(), it -> isUnknown(it) || more.contains(it)))
                .isEmpty();
    }

    /// What was hidden on the way and is not needed any more, the largest first.
    private void showAgain(Group group) {
        group.cells().stream()
                .filter(it -> hidden.contains(it) && !isSmall(it))
                .sorted(bySize.reversed())
                .forEach(it -> {
                    hidden.remove(it);
                    var rest = group.cells().stream().filter(this::isUnknown).toList();
                    if (!groups(rest, this::isUnknown).stream()
                            .allMatch(left -> workedOut(left).isEmpty())) {
                        hidden.add(it);
                    }
                });
    }

    /// Numbers that are not known and hang together by sums, and these sums.
    private record Group(List<String> cells, List<Sum> sums) {}

    private List<Group> groups(Collection<String> cells, Predicate<String> isUnknown) {
        var groups = new ArrayList<Group>();
        var left = new TreeSet<>(cells);
        while (!left.isEmpty()) {
            var group = group(left.first(), isUnknown);
            groups.add(group);
            group.cells().forEach(left::remove);
        }
        return groups;
    }

    private Group group(String first, Predicate<String> isUnknown) {
        var found = new LinkedHashSet<>(List.of(first));
        var seen = new BitSet();
        var sums = new ArrayList<Sum>();
        var next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            for (int number : sumsOf.getOrDefault(next.remove(), List.of())) {
                if (!seen.get(number)) {
                    seen.set(number);
                    var sum = counts.sums().get(number);
                    sums.add(sum);
                    all(sum).filter(isUnknown).filter(found::add).forEach(next::add);
                }
            }
        }
        return new Group(List.copyOf(found), sums);
    }

    /// Those that must not be known and of which no other value is known to be possible. What is not printed may
    /// be anything; when it is large it may be known, too.
    private List<String> workedOut(Group group) {
        var cells = group.cells();
        var place = new HashMap<String, Integer>();
        cells.forEach(it -> place.put(it, place.size()));
        var rows = group.sums().stream().map(it -> row(it, place)).toArray(int[][]::new);
        var different = new Witness(
                        cells.stream().mapToInt(counts::value).toArray(),
                        cells.stream()
                                .mapToInt(it -> counts.unprinted().contains(it) ? 0 : 1)
                                .toArray(),
                        rows)
                .different();
        return IntStream.range(0, cells.size())
                .filter(it -> !different.get(it))
                .mapToObj(cells::get)
                .filter(it -> !counts.unprinted().contains(it) || isSmall(it))
                .toList();
    }

    /// What a reader learns of a sum: the numbers in it that are not known, with their signs.
    private static int[] row(Sum sum, Map<String, Integer> place) {
        var row = new int[place.size()];
        Stream.concat(sum.parts().stream().map(it -> Map.entry(it, 1)), Stream.of(Map.entry(sum.whole(), -1)))
                .forEach(it -> {
                    int at = place.getOrDefault(it.getKey(), -1);
                    if (at >= 0) {
                        row[at] += it.getValue();
                    }
                });
        return row;
    }

    private static Stream<String> all(Sum sum) {
        return Stream.concat(Stream.of(sum.whole()), sum.parts().stream());
    }
}
