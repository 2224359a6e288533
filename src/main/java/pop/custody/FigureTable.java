package pop.custody;

import java.util.List;
import java.util.stream.Stream;

/// A table of figures as they are told.
///
/// @param few there are lines of fewer than five that are not told one by one
record FigureTable(Breakdown of, List<Row> rows, boolean few) {

    private static final int WHOLE = 100;

    /// @param told in the order of the measures
    /// @param bar how long it is in a picture, in hundredths of the longest
    /// @param within the part of it that stands out
    record Row(String label, List<String> told, int bar, int within) {}

    /// @param number by which it is few or none, and how long
    /// @param within a part of it
    record Line(String label, int number, int within, List<String> told) {}

    static FigureTable of(Breakdown of, SmallNumbers rule, Stream<Line> all) {
        var lines = all.toList();
        var told = lines.stream()
                .filter(it -> !rule.isFew(it.number()) && (it.number() > 0 || of.isWithNone()))
                .toList();
        int longest =
                told.stream().mapToInt(it -> rule.drawn(it.number())).max().orElse(0);
        return new FigureTable(
                of,
                told.stream()
                        .map(it -> new Row(
                                it.label(),
                                it.told(),
                                length(rule.drawn(it.number()), longest),
                                length(rule.drawn(it.within()), longest)))
                        .toList(),
                lines.stream().anyMatch(it -> rule.isFew(it.number())));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    private static int length(int number, int longest) {
        return longest == 0 ? 0 : Math.round((float) WHOLE * Math.min(number, longest) / longest);
    }
}
