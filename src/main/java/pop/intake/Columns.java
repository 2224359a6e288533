package pop.intake;

import pop.spreadsheet.Header;
import pop.spreadsheet.Row;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which column of a file means what. Their order does not matter; those nobody knows are kept by name.
record Columns(List<String> names, Map<Column, List<Integer>> places, List<Integer> unknown) {

    /// Without one of these nobody could be told from anybody else.
    private static final List<Column> NAMES = List.of(Column.NAME, Column.FIRST_NAME, Column.SURNAME);

    static Columns of(Header header) {
        var places = new EnumMap<Column, List<Integer>>(Column.class);
        var unknown = new ArrayList<Integer>();
        for (int place = 0; place < header.names().size(); place++) {
            var column = Column.called(header.names().get(place));
            if (column.isPresent()) {
                places.computeIfAbsent(column.get(), _ -> new ArrayList<>()).add(place);
            } else {
                unknown.add(place);
            }
        }
        return new Columns(header.names(), places, unknown);
    }

    /// Why the file cannot be taken: what was looked for and what was found. Empty when it can.
    Optional<String> refusal() {
        boolean named = NAMES.stream().anyMatch(places::containsKey);
        if (named && places.size() >= 2) {
            return Optional.empty();
        }
        String looked = named
                ? "Only the column for the name was recognised; at least one more is needed, such as DOB, Postcode or Phone."
                : "No column for the person's name was found; call it Name, or First name and Surname.";
        String found =
                names.stream().map(name -> "“" + Line.cut(name, 40) + "”").collect(Collectors.joining(", "));
        return Optional.of(looked + " The names of the columns must stand in the first row of the table. Found there: "
                + Line.cut(found, 600) + ".");
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /// The text of a row under a meaning; of several such columns, all that say something.
    String text(Row row, Column column) {
        return places.getOrDefault(column, List.of()).stream()
                .map(place -> clean(row.text(place)))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(column.between()));
    }

    /// What the file calls the column.
    String name(Column column) {
        var found = places.getOrDefault(column, List.of());
        return found.isEmpty() ? column.label() : found.stream().map(names::get).collect(Collectors.joining(" / "));
    }

    /// What the database cannot hold: the zero character and halves of characters.
    static String clean(String text) {
        if (text.codePoints().noneMatch(Columns::unheld)) {
            return text;
        }
        return text.codePoints()
                .filter(c -> !unheld(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean unheld(int c) {
        return c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
