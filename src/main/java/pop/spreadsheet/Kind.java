package pop.spreadsheet;

import pop.spreadsheet.Unreadable.Why;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/// What a file is, by its first bytes.
enum Kind {
    DELIMITED {
        @Override
        Source open(Path file) throws IOException {
            return new Delimited(file);
        }
    },
    WORKBOOK {
        @Override
        Source open(Path file) throws IOException {
            return new Workbook(file);
        }
    };

    private static final String OLE = "\u00d0\u00cf\u0011\u00e0";

    /// The name of the part in which Office puts an encrypted workbook, as it stands in the container's directory.
    private static final String ENCRYPTED = "EncryptedPackage".replaceAll("(?<=.)(?=.)", "\0");

    private static final int DIRECTORY_WITHIN = 64 << 20;

    abstract Source open(Path file) throws IOException;

    static Kind of(Path file) throws IOException {
        String start = first(file, 512);
        if (start.isEmpty()) {
            throw new Unreadable(Why.EMPTY);
        }
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return WORKBOOK;
        }
        if (start.startsWith(OLE)) {
            boolean encrypted = first(file, DIRECTORY_WITHIN).contains(ENCRYPTED);
            throw new Unreadable(encrypted ? Why.PASSWORD : Why.OLD_EXCEL);
        }
        String text =
                start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("<html") || text.startsWith("<!doctype") || text.startsWith("<?xml")) {
            throw new Unreadable(Why.WEB_PAGE);
        }
        boolean wide = Lines.wide(start) != null;
        if (start.startsWith("%PDF") || start.startsWith("{\\rtf") || (!wide && binary(start))) {
            throw new Unreadable(Why.NOT_A_TABLE);
        }
        return DELIMITED;
    }

    /// A stray control character gets into tables; several in the first few hundred bytes are another kind of file.
    private static boolean binary(String start) {
        long strange = start.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\r' && c != '\n')
                .count();
        return strange * 20 > start.length();
    }

    private static String first(Path file, int most) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(most), ISO_8859_1);
        }
    }
}
