package pop.spreadsheet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/// Comma-separated values and their relations.
///
/// Commons CSV divides a record into cells, but given a whole file, one quotation mark that never closes would make
/// it take all that follows for one cell. So the records are cut out here: lines are joined while a quote is open,
/// and where that leads nowhere the first line stands alone, is marked as broken, and the next one is read afresh.
final class Delimited implements Source {

    private static final int LINES_LOOKED_AT = 20;

    /// A cell with more lines than this is a quote that was never closed; as many as Excel allows characters.
    private static final int MOST_LINES = 1_000;

    private static final int MOST_CHARACTERS = 1 << 20;

    private final Lines lines;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Delimiter delimiter;
    private final CSVFormat quoted;
    private int number;

    Delimited(Path file) throws IOException {
        lines = new Lines(file);
        String line = lines.next();
        Delimiter hinted = line == null ? null : Delimiter.hinted(line);
        if (hinted != null) {
            line = lines.next();
        }
        while (line != null && ahead.size() < LINES_LOOKED_AT) {
            ahead.add(line);
            line = lines.next();
        }
        if (line != null) {
            ahead.add(line);
        }
        delimiter = hinted != null ? hinted : Delimiter.of(List.copyOf(ahead));
        quoted = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter.sign)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false)
                .get();
    }

    @Override
    public @Nullable Raw next() throws IOException {
        String first = take();
        if (first == null) {
            return null;
        }
        number++;
        String whole = whole(first);
        return whole == null ? new Raw(number, split(first), true) : new Raw(number, cells(whole), false);
    }

    @Override
    public double progress() {
        return lines.progress();
    }

    @Override
    public List<String> leftAside() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /// The record which begins with this line, or null when its quotes lead nowhere.
    private @Nullable String whole(String first) throws IOException {
        Delimiter.Ending ending = delimiter.ending(first, false);
        if (ending == Delimiter.Ending.WHOLE) {
            return first;
        }
        var record = new StringBuilder(first);
        var taken = new ArrayList<String>();
        while (ending == Delimiter.Ending.OPEN && taken.size() < MOST_LINES && record.length() < MOST_CHARACTERS) {
            String line = take();
            if (line == null) {
                break;
            }
            taken.add(line);
            record.append('\n').append(line);
            ending = delimiter.ending(line, true);
        }
        if (ending == Delimiter.Ending.WHOLE) {
            return record.toString();
        }
        taken.reversed().forEach(ahead::addFirst);
        return null;
    }

    private @Nullable String take() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.remove();
    }

    private List<String> cells(String record) throws IOException {
        if (record.indexOf('"') < 0) {
            return split(record);
        }
        try (var parser = CSVParser.parse(record, quoted)) {
            for (CSVRecord one : parser) {
                return one.stream().map(CellText::clean).toList();
            }
        }
        return List.of();
    }

    /// Where quotation marks are absent or not to be trusted.
    private List<String> split(String record) {
        return Arrays.stream(record.split(String.valueOf(delimiter.sign), -1))
                .map(CellText::clean)
                .toList();
    }
}
