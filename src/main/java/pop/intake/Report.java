package pop.intake;

import pop.spreadsheet.SheetWriter;
import pop.web.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// What became of a file, row by row.
///
/// @param trouble why reading stopped, or never began; empty when the whole file was read
public record Report(Counts counts, List<Line> lines, String trouble) {

    static final List<String> HEADER =
            List.of("Row", "Result", "Column", "What it says", "Why, and what was done", "Reference");

    public boolean complete() {
        return trouble.isEmpty();
    }

    /// The file as a whole, then row by row.
    public void write(SheetWriter out) throws IOException {
        out.write(HEADER);
        lines.forEach(line -> write(line, out));
        writeTrouble(trouble, out);
    }

    static void write(Line line, SheetWriter out) {
        write(
                List.of(
                        line.row() == 0 ? "Whole file" : String.valueOf(line.row()),
                        Words.of(line.result()),
                        line.column(),
                        line.says(),
                        line.reason(),
                        line.reference()),
                out);
    }

    static void writeTrouble(String trouble, SheetWriter out) {
        if (!trouble.isEmpty()) {
            write(List.of("Whole file", "Stopped", "", "", trouble, ""), out);
        }
    }

    private static void write(List<String> cells, SheetWriter out) {
        try {
            out.write(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
