package pop.referral;

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
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a postcode directory row by row, told apart by its first row: Code-Point Open has no header, ten columns and
/// `S12000049` in the ninth; the Scottish Postcode Directory has one, with the council of several years.
final class PostcodeFile implements Closeable {

    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)[-_. ]?(0[1-9]|1[0-2])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)");
    private static final Pattern COUNTRY = Pattern.compile("[EWSNJGM]\\d{8}|");

    record Entry(String postcode, String council, boolean live) {}

    record Listing(String name, String attribution, String dated) {}

    private final SeekableByteChannel channel;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final Columns columns;
    private final String fileName;
    private Optional<CSVRecord> ahead;
    private long unread;

    private PostcodeFile(Path file, SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.fileName = String.valueOf(file.getFileName());
        // all that is read is ASCII, and no byte is wrong in this one
        var reader = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.ISO_8859_1));
        this.parser = CSVParser.parse(
                reader, CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get());
        this.rows = parser.iterator();
        if (!rows.hasNext()) {
            throw new IllegalArgumentException("The file is empty.");
        }
        var first = rows.next();
        this.columns = Columns.of(first);
        this.ahead = columns.header() ? Optional.empty() : Optional.of(first);
    }

    static PostcodeFile open(Path file) throws IOException {
        var channel = Files.newByteChannel(file);
        try {
            return new PostcodeFile(file, channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    Optional<Entry> next() {
        while (ahead.isPresent() || rows.hasNext()) {
            var row = ahead.orElseGet(rows::next);
            ahead = Optional.empty();
            var entry = columns.read(row);
            if (entry.isPresent()) {
                return entry;
            }
            unread++;
        }
        return Optional.empty();
    }

    double progress() throws IOException {
        return channel.size() == 0 ? 1 : (double) channel.position() / channel.size();
    }

    long unread() {
        return unread;
    }

    Listing listing() {
        String dated = dated();
        String year = YEAR.matcher(dated)
                .results()
                .map(each -> " " + each.group(1))
                .findFirst()
                .orElse("");
        String rights = "Contains OS data © Crown copyright and database right" + year
                + "; Royal Mail data © Royal Mail copyright and database right" + year + "; National Statistics data ©"
                + " Crown copyright and database right" + year + ".";
        String name = columns.header() ? "Scottish Postcode Directory" : "Code-Point Open";
        String whose = columns.header() ? name + " of National Records of Scotland" : name;
        return new Listing(name, whose + ", " + dated + ". " + rights, dated);
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    /// Neither file says its date inside, but its name mostly does.
    private String dated() {
        var month = MONTH.matcher(fileName);
        if (month.find()) {
            var name = Month.of(Integer.parseInt(month.group(2))).getDisplayName(TextStyle.FULL, Locale.UK);
            return name + " " + month.group(1);
        }
        return YEAR.matcher(fileName)
                .results()
                .map(each -> each.group(1))
                .findFirst()
                .orElse("date not known");
    }

    /// Where in a row things stand; `deleted` is -1 where only live postcodes are listed.
    private record Columns(boolean header, int postcode, int council, int deleted) {

        static Columns of(CSVRecord first) {
            if (first.size() >= 9
                    && full(first.get(0)).isPresent()
                    && COUNTRY.matcher(first.get(8)).matches()) {
                return new Columns(false, 0, 8, -1);
            }
            int postcode = -1;
            int council = -1;
            int deleted = -1;
            for (int at = 0; at < first.size(); at++) {
                String name = first.get(at).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
                postcode = name.equals("postcode") || name.endsWith("ipostcode") ? at : postcode;
                deleted = name.equals("dateofdeletion") ? at : deleted;
                boolean isLater = council < 0 || name.compareTo(plain(first.get(council))) > 0;
                council = name.matches("councilarea(?:\\d{4})?code") && isLater ? at : council;
            }
            if (postcode < 0 || council < 0) {
                throw new IllegalArgumentException(
                        "This is no postcode directory we know: it has neither the columns of"
                                + " Code-Point Open nor the headings Postcode and CouncilArea…Code of the Scottish Postcode"
                                + " Directory.");
            }
            return new Columns(true, postcode, council, deleted);
        }

        Optional<Entry> read(CSVRecord row) {
            if (row.size() <= Math.max(postcode, council)) {
                return Optional.empty();
            }
            boolean live =
                    deleted < 0 || row.size() <= deleted || row.get(deleted).isBlank();
            String area = row.get(council).strip();
            return COUNTRY.matcher(area).matches()
                    ? full(row.get(postcode)).map(found -> new Entry(found.outward() + found.inward(), area, live))
                    : Optional.empty();
        }

        /// The directory ends a postcode that two areas share with A, B or C.
        private static Optional<Postcode> full(String text) {
            String whole = text.strip();
            String unsplit = whole.matches(".*\\d[A-Za-z]{2}[A-Ca-c]") ? whole.substring(0, whole.length() - 1) : whole;
            return Postcode.read(unsplit) instanceof Postcode.Reading.Full found && !found.corrected()
                    ? Optional.of(found.postcode())
                    : Optional.empty();
        }

        private static String plain(String name) {
            return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        }
    }
}
