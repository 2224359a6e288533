package pop.spreadsheet;

import org.jspecify.annotations.Nullable;
import pop.spreadsheet.Unreadable.Why;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/// A table in a file: its header, and its rows, once, in order. What kind of file it is is read from its content,
/// never from its name. Reading throws [Unreadable] where it cannot go on; rows given before that are sound.
///
///     try (var sheet = Sheet.open(path)) {
///         for (Row row : sheet) … row.text("Name") …
///     }
public final class Sheet implements Iterable<Row>, AutoCloseable {

    static final int MOST_ROWS = 1_048_576;
    static final int MOST_COLUMNS = 16_384;

    /// Titles, dates and empty rows stand above many headers; further down than this nobody puts one.
    private static final int ROWS_LOOKED_AT = 10;

    private final Source source;
    private final @Nullable Path ours;
    private final Deque<Source.Raw> ahead = new ArrayDeque<>();
    private final Header header;
    private boolean iterated;

    private Sheet(Source source, @Nullable Path ours) throws IOException {
        this.source = source;
        this.ours = ours;
        this.header = findHeader();
    }

    public static Sheet open(Path file) {
        return open(file, null);
    }

    /// Keeps the content in a private temporary file until the sheet is closed: XLSX cannot be read from a stream.
    public static Sheet open(InputStream content) throws IOException {
        Path copy = Files.createTempFile("sheet", null);
        try {
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return open(copy, copy);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static Sheet open(Path file, @Nullable Path ours) {
        Source source = null;
        try {
            source = Kind.of(file).open(file);
            return new Sheet(source, ours);
        } catch (NoSuchFileException e) {
            throw new Unreadable(Why.NO_SUCH_FILE, 0, e);
        } catch (IOException | RuntimeException e) {
            closeQuietly(source);
            throw e instanceof Unreadable unreadable ? unreadable : new Unreadable(Why.BROKEN, 0, e);
        }
    }

    private static void closeQuietly(@Nullable Source source) {
        try {
            if (source != null) {
                source.close();
            }
        } catch (IOException e) {
            // the reason for which it is closed matters more and is about to be thrown
        }
    }

    public Header header() {
        return header;
    }

    /// The share of the file already read, from 0 to 1.
    public double progress() {
        return Math.clamp(source.progress(), 0, 1);
    }

    /// Names of other visible sheets in the workbook, which are not read: tell the sender.
    public List<String> leftAside() {
        return source.leftAside();
    }

    @Override
    public Iterator<Row> iterator() {
        if (iterated) {
            throw new IllegalStateException("a sheet is read once; open it again");
        }
        iterated = true;
        return new Rows();
    }

    @Override
    public void close() throws IOException {
        try {
            source.close();
        } finally {
            if (ours != null) {
                Files.deleteIfExists(ours);
            }
        }
    }

    /// The header is the first row with at least half as many filled cells as the fullest of the rows at the top.
    private Header findHeader() throws IOException {
        var top = new ArrayList<Source.Raw>();
        while (top.size() < ROWS_LOOKED_AT) {
            Source.Raw raw = nextFilled();
            if (raw == null) {
                break;
            }
            top.add(raw);
        }
        long fullest = top.stream().mapToLong(Source.Raw::filled).max().orElseThrow(() -> new Unreadable(Why.EMPTY));
        int at = 0;
        while (top.get(at).filled() * 2 < fullest) {
            at++;
        }
        ahead.addAll(top.subList(at + 1, top.size()));
        List<String> cells = top.get(at).cells();
        int width = cells.size();
        while (cells.get(width - 1).isBlank()) {
            width--;
        }
        return new Header(top.get(at).number(), cells.subList(0, width));
    }

    private Source.@Nullable Raw nextFilled() throws IOException {
        Source.Raw raw = source.next();
        while (raw != null && raw.filled() == 0) {
            raw = source.next();
        }
        if (raw != null && raw.number() > MOST_ROWS) {
            throw new Unreadable(Why.TOO_MANY_ROWS, raw.number());
        }
        if (raw != null && raw.cells().size() > MOST_COLUMNS) {
            throw new Unreadable(Why.TOO_WIDE, raw.number());
        }
        return raw;
    }

    private Row row(Source.Raw raw) {
        int width = header.names().size();
        boolean tooMany = raw.cells().stream().skip(width).anyMatch(cell -> !cell.isBlank());
        Row.Defect defect = raw.brokenQuote() ? Row.Defect.BROKEN_QUOTE : tooMany ? Row.Defect.TOO_MANY_CELLS : null;
        return new Row(raw.number(), header, raw.cells(), defect);
    }

    private final class Rows implements Iterator<Row> {

        private int last = header.row();

        @Override
        public boolean hasNext() {
            if (!ahead.isEmpty()) {
                return true;
            }
            try {
                Source.Raw raw = nextFilled();
                return raw != null && ahead.add(raw);
            } catch (Unreadable e) {
                throw e;
            } catch (IOException | RuntimeException e) {
                throw new Unreadable(Why.BROKEN, last + 1, e);
            }
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Source.Raw raw = ahead.remove();
            last = raw.number();
            return row(raw);
        }
    }
}
