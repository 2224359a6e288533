package pop.spreadsheet;

import org.jspecify.annotations.Nullable;
import pop.spreadsheet.Unreadable.Why;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

/// Lines of text, whatever ends them and however they are encoded.
///
/// Without a mark of UTF-16 every line decides for itself: UTF-8 if it is valid as that, else Windows-1252. Files
/// pasted together from two programs are common, and Windows-1252 text is almost never valid UTF-8 by accident.
final class Lines implements Closeable {

    /// Longer than any row of a real table, short enough to hold in memory.
    private static final int LONGEST = 4 << 20;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final Counting counting;
    private final Reader units;
    private final boolean narrow;
    private final long size;
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private int line;

    Lines(Path file) throws IOException {
        size = Math.max(1, Files.size(file));
        counting = new Counting(Files.newInputStream(file));
        String start;
        try (var in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(512), ISO_8859_1);
        }
        Charset wide = wide(start);
        narrow = wide == null;
        counting.readNBytes(mark(start));
        units = new InputStreamReader(counting, wide == null ? ISO_8859_1 : wide);
    }

    /// UTF-16 of either kind when the first bytes (one a character) say so, by a mark or by zeros at every other place.
    static @Nullable Charset wide(String start) {
        if (start.startsWith("\u00ff\u00fe")) {
            return UTF_16LE;
        }
        if (start.startsWith("\u00fe\u00ff")) {
            return UTF_16BE;
        }
        String four = start.length() < 4 ? "    " : start.substring(0, 4);
        boolean little = four.charAt(0) != 0 && four.charAt(1) == 0 && four.charAt(2) != 0 && four.charAt(3) == 0;
        boolean big = four.charAt(0) == 0 && four.charAt(1) != 0 && four.charAt(2) == 0 && four.charAt(3) != 0;
        return little ? UTF_16LE : big ? UTF_16BE : null;
    }

    private static int mark(String start) {
        if (start.startsWith("\u00ef\u00bb\u00bf")) {
            return 3;
        }
        return start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff") ? 2 : 0;
    }

    /// The next line without its end, or null after the last.
    @Nullable
    String next() throws IOException {
        var text = new StringBuilder();
        int unit = take();
        if (unit < 0) {
            return null;
        }
        line++;
        while (unit >= 0 && unit != '\n' && unit != '\r') {
            if (text.length() == LONGEST) {
                throw new Unreadable(Why.TOO_LONG, line);
            }
            text.append((char) unit);
            unit = take();
        }
        if (unit == '\r' && take() != '\n') {
            giveBack();
        }
        return narrow ? decode(text.toString()) : text.toString();
    }

    double progress() {
        return (double) counting.count / size;
    }

    @Override
    public void close() throws IOException {
        units.close();
    }

    private int take() throws IOException {
        if (at == filled) {
            filled = Math.max(0, units.read(buffer, 0, buffer.length));
            at = 0;
        }
        return filled == 0 ? -1 : buffer[at++];
    }

    /// Undoes the take after a carriage return, unless that found the end of the file.
    private void giveBack() {
        if (filled > 0) {
            at--;
        }
    }

    private static String decode(String bytes) {
        if (bytes.chars().allMatch(c -> c < 128)) {
            return bytes;
        }
        byte[] raw = bytes.getBytes(ISO_8859_1);
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException e) {
            return new String(raw, WINDOWS);
        }
    }

    private static final class Counting extends FilterInputStream {

        private volatile long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
