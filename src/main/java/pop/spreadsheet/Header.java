package pop.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// The names of the columns and the row they stand in. Every name is present and different: a second "Name" is
/// "Name (2)", and a column without a name is called as a spreadsheet program calls it, "Column C".
public final class Header {

    private final int row;
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    Header(int row, List<String> cells) {
        this.row = row;
        var all = new ArrayList<String>();
        for (int column = 0; column < cells.size(); column++) {
            String name = cells.get(column).replaceAll("\\s+", " ").strip();
            String base = name.isEmpty() ? "Column " + letters(column) : name;
            String unique = base;
            for (int again = 2; places.containsKey(key(unique)); again++) {
                unique = base + " (" + again + ")";
            }
            places.put(key(unique), column);
            all.add(unique);
        }
        names = List.copyOf(all);
    }

    public int row() {
        return row;
    }

    public List<String> names() {
        return names;
    }

    /// The place of a column, whatever the case and spacing of its name.
    public OptionalInt place(String name) {
        Integer place = places.get(key(name));
        return place == null ? OptionalInt.empty() : OptionalInt.of(place);
    }

    private static String key(String name) {
        return name.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }

    /// A, B … Z, AA, AB …
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
