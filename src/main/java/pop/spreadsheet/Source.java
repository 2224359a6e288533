package pop.spreadsheet;

import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// A kind of file, read from top to bottom.
interface Source extends Closeable {

    /// The next row, blank ones included, or null after the last.
    @Nullable
    Raw next() throws IOException;

    /// The share already read, from 0 to 1.
    double progress();

    /// Names of other tables in the file, which nobody reads.
    List<String> leftAside();

    record Raw(int number, List<String> cells, boolean brokenQuote) {

        long filled() {
            return cells.stream().filter(cell -> !cell.isBlank()).count();
        }
    }
}
