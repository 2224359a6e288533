package pop.overdose;

import pop.spreadsheet.Header;
import pop.spreadsheet.Row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which column of a file means what. Of a column that nobody knows nothing is read: only what the agreement names
/// is taken in.
///
/// @param unknown their names
/// @param twice what several columns mean
record FileColumns(Map<FileColumn, Integer> places, List<String> unknown, List<FileColumn> twice) {

    private static final int SHOWN = 600;

    static FileColumns of(Header header) {
        var places = new EnumMap<FileColumn, Integer>(FileColumn.class);
        var unknown = new ArrayList<String>();
        var twice = new ArrayList<FileColumn>();
        for (int place = 0; place < header.names().size(); place++) {
            var name = header.names().get(place);
            var column = FileColumn.called(name);
            if (column.isEmpty()) {
                unknown.add(name);
            } else if (places.putIfAbsent(column.get(), place) != null) {
                twice.add(column.get());
            }
        }
        return new FileColumns(places, unknown, twice);
    }

    /// Why no row of the file can be taken; empty when they can.
    String refusal() {
        var missing = FileColumn.needed();
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            var found = String.join(", ", unknown);
            return "These columns were not found: " + labels(List.copyOf(missing))
                    + ". Their names must stand in the first row of the table."
                    + (found.isEmpty()
                            ? ""
                            : " Found there, and not known: " + found.substring(0, Math.min(SHOWN, found.length()))
                                    + ".");
        }
        return twice.isEmpty()
                ? ""
                : "Two columns mean the same: " + labels(twice)
                        + ". Leave one of them out, so that it is clear which counts.";
    }

    String text(Row row, FileColumn column) {
        var place = places.get(column);
        return place == null ? "" : row.text(place).strip();
    }

    private static String labels(List<FileColumn> columns) {
        return columns.stream().map(FileColumn::label).distinct().collect(Collectors.joining(", "));
    }
}
