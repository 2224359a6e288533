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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which numbers of a table are hidden. It ends: at the latest when all that hang together are hidden, for then twice
/// each
/// is another such table.
final class Hiding {

    /// Of so many it is tried which two of them would do.
    private static final int FEW = 12;

    private final Counts counts;
    private final int least;
    private final Map<String, List<Integer>> sumsOf = new HashMap<>();
    private final Comparator<String> bySize;
    private final NavigableSet<String> hidden = new TreeSet<>();

    Hiding(Counts counts, int least) {
        this.counts = counts;
        this.least = least;
        // of equal ones always in the same order
        this.bySize = Comparator.<String>comparingInt(counts::value).thenComparing(Comparator.naturalOrder());
        for (int number = 0; number < counts.sums().size(); number++) {
            for (var key : all(counts.sums().get(number)).distinct().toList()) {
                sumsOf.computeIfAbsent(key, _ -> new ArrayList<>()).add(number);
            }
        }
    }

    Set<String> hidden() {
        counts.cells().keySet().stream().filter(this::isSmall).forEach(hidden::add);
        var safe = new TreeSet<String>();
        while (safe.size() < hidden.size()) {
            safe.addAll(closed(
                    hidden.stream().filter(it -> !safe.contains(it)).findFirst().orElseThrow()));
        }
        groups(hidden).forEach(this::showAgain);
        return hidden;
    }

    private boolean isSmall(String key) {
        return counts.value(key) > 0 && counts.value(key) < least;
    }

    /// Hides more until none that hangs together with this one can be worked out.
    private List<String> closed(String first) {
        var group = group(first, hidden::contains);
        for (var open = workedOut(group); !open.isEmpty(); open = workedOut(group)) {
            hidden.addAll(next(group, open));
            group = group(first, hidden::contains);
        }
        return group.cells();
    }

    /// Of those that are shown in a sum with one that could be worked out: the smallest after which none could be; else
    /// the
    /// smallest with one beside it after which none could be; else the smallest.
    private List<String> next(Group group, Collection<String> open) {
        var beside = beside(open);
        var candidates = beside.isEmpty() ? beside(group.cells()) : beside;
        return candidates.stream()
                .map(List::of)
                .filter(it -> closes(group, it))
                .findFirst()
                .or(() -> two(group, candidates))
                .orElseGet(() -> List.of(candidates.getFirst()));
    }

    private Optional<List<String>> two(Group group, List<String> candidates) {
        return candidates.stream()
                .limit(group.cells().size() > FEW ? 0 : candidates.size())
                .flatMap(one -> beside(List.of(one)).stream().map(other -> List.of(one, other)))
                .filter(it -> closes(group, it))
                .findFirst();
    }

    private List<String> beside(Collection<String> cells) {
        return cells.stream()
                .flatMap(it -> sumsOf.getOrDefault(it, List.of()).stream())
                .distinct()
                .flatMap(it -> all(counts.sums().get(it)))
                .filter(it -> counts.value(it) > 0 && !hidden.contains(it))
                .distinct()
                .sorted(bySize)
                .toList();
    }

    private boolean closes(Group group, List<String> more) {
        return workedOut(group(group.cells().getFirst(), it -> hidden.contains(it) || more.contains(it)))
                .isEmpty();
    }

    /// What was hidden on the way and is not needed any more, the largest first.
    private void showAgain(Group group) {
        var left = new TreeSet<>(group.cells());
        group.cells().stream()
                .filter(it -> !isSmall(it))
                .sorted(bySize.reversed())
                .forEach(it -> {
                    left.remove(it);
                    if (groups(left).stream().allMatch(rest -> workedOut(rest).isEmpty())) {
                        hidden.remove(it);
                    } else {
                        left.add(it);
                    }
                });
    }

    /// Hidden numbers that hang together by sums, and these sums.
    private record Group(List<String> cells, List<Sum> sums) {}

    private List<Group> groups(Collection<String> cells) {
        var groups = new ArrayList<Group>();
        var left = new TreeSet<>(cells);
        while (!left.isEmpty()) {
            var group = group(left.first(), cells::contains);
            groups.add(group);
            left.removeAll(Set.copyOf(group.cells()));
        }
        return groups;
    }

    private Group group(String first, Predicate<String> isHidden) {
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
                    all(sum).filter(isHidden).filter(found::add).forEach(next::add);
                }
            }
        }
        return new Group(List.copyOf(found), sums);
    }

    /// Those of which no other value is known to be possible.
    private List<String> workedOut(Group group) {
        var cells = group.cells();
        var values = cells.stream().mapToInt(counts::value).toArray();
        var place = new HashMap<String, Integer>();
        cells.forEach(it -> place.put(it, place.size()));
        var rows = group.sums().stream().map(it -> row(it, place)).toArray(int[][]::new);
        var different = new Witness(values, rows).different();
        return IntStream.range(0, values.length)
                .filter(it -> !different.get(it))
                .mapToObj(cells::get)
                .toList();
    }

    /// What a reader learns of a sum: the hidden numbers in it, with their signs.
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
