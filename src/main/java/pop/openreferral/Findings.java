package pop.openreferral;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was found so far. A file that is wrong in one way is wrong ten thousand times: of each kind the first are kept
/// and the others counted, so that a report can be read and does not grow with the file.
final class Findings {

    static final int KEPT_OF_A_KIND = 100;
    private static final int LONGEST = 200;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Found, Integer> times = new EnumMap<>(Found.class);

    void add(Found kind, String record, String pointer, String says) {
        if (times.merge(kind, 1, Integer::sum) <= KEPT_OF_A_KIND) {
            kept.add(new Finding(kind, cut(record), pointer, 0, cut(says), 1));
        }
    }

    /// Of which there may be only one for the whole file.
    void once(Found kind, String says) {
        if (!times.containsKey(kind)) {
            add(kind, "", "", says);
        }
    }

    int leftOut() {
        return times.entrySet().stream()
                .filter(each -> each.getKey().weight() == Found.Weight.LEFT_OUT)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int times(Found kind) {
        return times.getOrDefault(kind, 0);
    }

    /// The gravest first, otherwise in the order in which they were found.
    List<Finding> all() {
        var all = new ArrayList<>(kept);
        times.forEach((kind, count) -> {
            if (count > KEPT_OF_A_KIND) {
                all.add(new Finding(kind, "", "", 0, "", count - KEPT_OF_A_KIND));
            }
        });
        all.sort((a, b) -> a.kind().compareTo(b.kind()));
        return all;
    }

    /// The same with the line of each record, and in that order.
    List<Finding> all(Lines lines) {
        return all().stream()
                .map(it -> it.on(lines))
                .sorted(Comparator.comparing(Finding::kind)
                        .thenComparing(it -> it.times() > 1)
                        .thenComparing(Finding::line))
                .toList();
    }

    static String cut(String text) {
        return text.length() <= LONGEST ? text : Json.clean(text.substring(0, LONGEST - 1)) + "…";
    }
}
