package pop.spreadsheet;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Writes CSV that opens rightly and harmlessly: UTF-8 with its mark, because Excel takes it for Windows-1252
/// otherwise, and with an apostrophe before any text a spreadsheet program would take for a formula.
public final class SheetWriter implements AutoCloseable {

    private final CSVPrinter printer;

    public SheetWriter(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, UTF_8);
        writer.write('\ufeff');
        printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get());
    }

    public void write(List<String> cells) throws IOException {
        for (String cell : cells) {
            printer.print(harmless(cell));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }

    /// Spaces and zero characters before the sign do not keep every program from running it, nor do wide signs.
    static String harmless(String cell) {
        int first = cell.codePoints()
                .filter(c -> c > ' ' && c != '\ufeff' && c != '\u00a0')
                .findFirst()
                .orElse(' ');
        boolean led = !cell.isEmpty() && "\t\r\n".indexOf(cell.charAt(0)) >= 0;
        String safe = led || "=+-@＝＋－＠".indexOf(first) >= 0 ? "'" + cell : cell;
        return safe.replace("\0", "");
    }
}
