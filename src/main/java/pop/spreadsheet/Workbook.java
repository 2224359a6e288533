package pop.spreadsheet;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import pop.spreadsheet.Unreadable.Why;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/// An XLSX file: the first visible sheet that has something in it.
final class Workbook implements Source {

    private final ReadableWorkbook book;
    private final long expected;
    private final List<String> leftAside = new ArrayList<>();
    private @Nullable Stream<Row> stream;
    private Iterator<Row> rows = List.<Row>of().iterator();
    private @Nullable Raw ahead;
    private volatile int read;
    private volatile boolean finished;

    Workbook(Path file) throws IOException {
        expected = Math.max(1, Package.check(file).rows());
        book = open(file);
        try {
            chooseSheet();
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /// Some programs write no styles; then no number can be told to be a date, but the rest is readable.
    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private void chooseSheet() throws IOException {
        var sheets = book.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        for (var sheet : sheets) {
            if (ahead == null) {
                closeStream();
                stream = sheet.openStream();
                rows = stream.iterator();
                ahead = firstFilled();
            } else {
                leftAside.add(sheet.getName());
            }
        }
        if (ahead == null) {
            throw new Unreadable(Why.EMPTY);
        }
    }

    private @Nullable Raw firstFilled() {
        Raw raw = advance();
        while (raw != null && raw.filled() == 0) {
            raw = advance();
        }
        return raw;
    }

    @Override
    public @Nullable Raw next() {
        Raw raw = ahead == null ? advance() : ahead;
        ahead = null;
        return raw;
    }

    private @Nullable Raw advance() {
        if (!rows.hasNext()) {
            finished = true;
            return null;
        }
        Row row = rows.next();
        read++;
        var cells = new ArrayList<String>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(text(row.getCell(column)));
        }
        return new Raw(row.getRowNum(), List.copyOf(cells), false);
    }

    private String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        Object value = cell.getValue();
        return switch (value) {
            case null -> "";
            case BigDecimal number ->
                CellText.number(number, cell.getDataFormatId(), cell.getDataFormatString(), book.isDate1904());
            case Boolean yes -> yes ? "TRUE" : "FALSE";
            default -> CellText.clean(value.toString());
        };
    }

    @Override
    public double progress() {
        return finished ? 1 : (double) read / expected;
    }

    @Override
    public List<String> leftAside() {
        return List.copyOf(leftAside);
    }

    @Override
    public void close() throws IOException {
        closeStream();
        book.close();
    }

    private void closeStream() {
        if (stream != null) {
            stream.close();
        }
    }
}
