package pop.chart;

import java.util.List;

/// Lines of a table with a bar each, as long as its share of the longest.
///
/// @param lines what stands in the first column
/// @param measures what stands in the others
public record Bars(String lines, List<String> measures, List<Row> rows) {

    private static final double WHOLE = 100;

    /// @param length of the bar in any unit; nothing for what may not be told
    /// @param told one for each measure
    public record Row(String label, double length, List<String> told) {}

    public Bars {
        measures = List.copyOf(measures);
        rows = List.copyOf(rows);
    }

    /// From 0 to 100.
    String width(Row row) {
        var longest = rows.stream().mapToDouble(Row::length).max().orElse(0);
        return Plot.number(longest <= 0 ? 0 : WHOLE * row.length() / longest);
    }
}
