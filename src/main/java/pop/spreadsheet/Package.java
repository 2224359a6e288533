package pop.spreadsheet;

import pop.spreadsheet.Unreadable.Why;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The zip around an XLSX file, unpacked once to nowhere before anybody trusts it: the sizes a zip states may lie,
/// and a single cell reference such as `ZZZZZZ1` makes a reader lay out millions of cells.
record Package(long rows) {

    private static final long MOST_BYTES = 2L << 30;
    private static final long MOST_STRINGS = 512L << 20;
    private static final int MOST_ENTRIES = 10_000;

    /// Sheets full of the same few words pack up to a hundredfold; small files are not worth judging.
    private static final long RATIO = 250;

    private static final long TOO_SMALL_TO_JUDGE = 32 << 20;
    private static final int LETTERS_OF_A_COLUMN = 3;

    static Package check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            demandWorkbook(zip);
            long total = 0;
            long rows = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                var part = new Part(entry, MOST_BYTES - total);
                part.unpack(zip);
                total += part.bytes;
                rows = Math.max(rows, part.rows);
            }
            return new Package(rows);
        } catch (ZipException e) {
            throw new Unreadable(Why.BROKEN, 0, e);
        }
    }

    private static void demandWorkbook(ZipFile zip) {
        if (zip.size() > MOST_ENTRIES) {
            throw new Unreadable(Why.TOO_LARGE_INSIDE);
        }
        if (zip.stream().anyMatch(entry -> entry.getName().equalsIgnoreCase("xl/workbook.bin"))) {
            throw new Unreadable(Why.BINARY_EXCEL);
        }
        if (zip.stream().noneMatch(entry -> entry.getName().equalsIgnoreCase("[Content_Types].xml"))
                || zip.stream()
                        .noneMatch(entry ->
                                entry.getName().toLowerCase(Locale.ROOT).contains("sheet"))) {
            throw new Unreadable(Why.OTHER_ZIP);
        }
    }

    private static final class Part {

        private final ZipEntry entry;
        private final long most;
        private final boolean sheet;
        private long bytes;
        private long rows;
        private int seen;
        private int letters = -1;

        Part(ZipEntry entry, long room) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            this.entry = entry;
            this.most = name.endsWith("sharedstrings.xml") ? Math.min(room, MOST_STRINGS) : room;
            this.sheet = name.contains("sheets/") && name.endsWith(".xml");
        }

        void unpack(ZipFile zip) throws IOException {
            long packed = Math.max(1, entry.getCompressedSize());
            byte[] buffer = new byte[1 << 16];
            try (InputStream in = zip.getInputStream(entry)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                    if (bytes > most || (bytes > TOO_SMALL_TO_JUDGE && bytes / packed > RATIO)) {
                        throw new Unreadable(Why.TOO_LARGE_INSIDE);
                    }
                    for (int i = 0; sheet && i < read; i++) {
                        look(buffer[i]);
                    }
                }
            }
        }

        /// Counts `<row` and measures the letters after ` r="`.
        private void look(byte next) {
            seen = seen << 8 | next & 0xff;
            if (seen == ('<' << 24 | 'r' << 16 | 'o' << 8 | 'w')) {
                rows++;
            }
            boolean quote = next == '"' || next == '\'';
            if (quote && (seen >>> 8 & 0xffff) == ('r' << 8 | '=') && (seen >>> 24) <= ' ') {
                letters = 0;
            } else if (letters >= 0 && (next | 0x20) >= 'a' && (next | 0x20) <= 'z') {
                letters++;
            } else {
                letters = -1;
            }
            if (letters > LETTERS_OF_A_COLUMN) {
                throw new Unreadable(Why.TOO_WIDE, Math.toIntExact(Math.min(rows, Sheet.MOST_ROWS)));
            }
        }
    }
}
