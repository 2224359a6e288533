package pop.finding;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import pop.person.Postcode;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;

/// Reads where each postcode is, row by row: Code-Point Open has no header, the postcode first and its easting and
/// northing
/// third and fourth; the Scottish Postcode Directory names them in its header.
final class PostcodeRows implements Closeable {

    record Row(String postcode, NationalGrid.Position position) {}

    private record Columns(int postcode, int easting, int northing) {}

    private static final double FURTHEST_EAST = 700_000;
    private static final double FURTHEST_NORTH = 1_300_000;

    private final SeekableByteChannel channel;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final Columns columns;
    private Optional<CSVRecord> ahead;

    private PostcodeRows(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        // all that is read is ASCII, and no byte is wrong in this one
        var reader = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.ISO_8859_1));
        this.parser = CSVParser.parse(
                reader, CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get());
        this.rows = parser.iterator();
        var first = rows.hasNext() ? Optional.of(rows.next()) : Optional.<CSVRecord>empty();
        var codePoint = first.filter(it -> it.size() >= 4 && postcode(it.get(0)).isPresent());
        this.columns = codePoint.isPresent()
                ? new Columns(0, 2, 3)
                : first.map(PostcodeRows::named).orElse(new Columns(-1, -1, -1));
        this.ahead = codePoint;
    }

    static PostcodeRows open(Path file) throws IOException {
        var channel = Files.newByteChannel(file);
        try {
            return new PostcodeRows(channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    boolean hasPositions() {
        return columns.easting >= 0 && columns.northing >= 0 && columns.postcode >= 0;
    }

    /// The next that has a position; those without one, or that cannot be read, are passed over.
    Optional<Row> next() {
        while (hasPositions() && (ahead.isPresent() || rows.hasNext())) {
            var row = ahead.orElseGet(rows::next);
            ahead = Optional.empty();
            var read = read(row);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    double progress() throws IOException {
        return channel.size() == 0 ? 1 : (double) channel.position() / channel.size();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private Optional<Row> read(CSVRecord row) {
        if (row.size() <= Math.max(columns.postcode, Math.max(columns.easting, columns.northing))) {
            return Optional.empty();
        }
        double easting = number(row.get(columns.easting));
        double northing = number(row.get(columns.northing));
        // 0, 0 says that the position is not known
        boolean known = easting > 0 && northing > 0 && easting < FURTHEST_EAST && northing < FURTHEST_NORTH;
        return known
                ? postcode(row.get(columns.postcode)).map(it -> new Row(it, NationalGrid.position(easting, northing)))
                : Optional.empty();
    }

    private static Columns named(CSVRecord header) {
        int postcode = -1;
        int easting = -1;
        int northing = -1;
        for (int at = 0; at < header.size(); at++) {
            var name = header.get(at).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            postcode = name.equals("postcode") || name.endsWith("ipostcode") ? at : postcode;
            easting = name.endsWith("easting") || name.endsWith("eastings") ? at : easting;
            northing = name.endsWith("northing") || name.endsWith("northings") ? at : northing;
        }
        return new Columns(postcode, easting, northing);
    }

    /// The Scottish directory ends a postcode that two areas share with A, B or C.
    private static Optional<String> postcode(String text) {
        var whole = text.strip();
        var unsplit = whole.matches(".*\\d[A-Za-z]{2}[A-Ca-c]") ? whole.substring(0, whole.length() - 1) : whole;
        return Postcode.read(unsplit) instanceof Postcode.Reading.Full full && !full.corrected()
                ? Optional.of(full.postcode().outward() + full.postcode().inward())
                : Optional.empty();
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException notANumber) {
            return -1;
        }
    }
}
