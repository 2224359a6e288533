package pop.generate;

import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyManager;

import java.io.IOException;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.Collection;

/// Rows on their way into one table, as COPY wants them.
final class Rows {

    private final String table;
    private final String columns;
    private final StringBuilder text = new StringBuilder();

    Rows(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    /// One value for each column; instants, dates and ids as they print, an array from a collection of plain words.
    void add(@Nullable Object... values) {
        for (int each = 0; each < values.length; each++) {
            if (each > 0) {
                text.append('\t');
            }
            value(values[each]);
        }
        text.append('\n');
    }

    /// @return how many rows went in
    long copy(CopyManager into) throws SQLException, IOException {
        long rows = into.copyIn("copy " + table + " (" + columns + ") from stdin", new StringReader(text.toString()));
        text.setLength(0);
        return rows;
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String typed -> escaped(typed);
            case Collection<?> words ->
                escaped("{\""
                        + String.join(
                                "\",\"", words.stream().map(String::valueOf).toList()) + "\"}");
            case Object other -> text.append(other);
        }
    }

    private void escaped(String typed) {
        for (int each = 0; each < typed.length(); each++) {
            char letter = typed.charAt(each);
            switch (letter) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(letter);
            }
        }
    }
}
