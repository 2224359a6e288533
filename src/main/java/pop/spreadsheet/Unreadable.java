package pop.spreadsheet;

/// A file, or the rest of it, which cannot be read. The message says what was found and what to do next; it never
/// quotes the content, so it may be logged.
public final class Unreadable extends RuntimeException {

    private final Why why;
    private final int row;

    Unreadable(Why why) {
        this(why, 0);
    }

    Unreadable(Why why, int row) {
        super(row == 0 ? why.sentence : "Row " + row + ": " + why.sentence);
        this.why = why;
        this.row = row;
    }

    Unreadable(Why why, int row, Throwable cause) {
        this(why, row);
        initCause(cause);
    }

    public Why why() {
        return why;
    }

    /// The row at which reading stopped, or 0 when the file as a whole is refused.
    public int row() {
        return row;
    }

    public enum Why {
        EMPTY("The file is empty. Check that the right file was chosen and that it was saved."),
        NO_SUCH_FILE("The file could not be opened. Check that it is still there and choose it again."),
        OLD_EXCEL("This is an old Excel file (.xls). Open it, save it as “Excel Workbook (.xlsx)” and send that."),
        PASSWORD("The file is protected with a password. Open it, save a copy without a password and send that."),
        BINARY_EXCEL(
                "This is a binary Excel file (.xlsb). Open it, save it as “Excel Workbook (.xlsx)” and send that."),
        OTHER_ZIP("This is not an Excel file. Open it in a spreadsheet program and save it as .xlsx or CSV."),
        WEB_PAGE("This is a web page, not a spreadsheet. Open it in Excel and save it as “Excel Workbook (.xlsx)”."),
        NOT_A_TABLE("This is not a spreadsheet. Send an Excel file (.xlsx) or a CSV file."),
        BROKEN("The file is damaged. Open it in a spreadsheet program, save it again as .xlsx and send that."),
        TOO_LARGE_INSIDE(
                "The file unpacks to far more than it should. Save the table on its own as CSV and send that."),
        TOO_MANY_ROWS("The file has more than 1,048,576 rows. Split it and send the parts."),
        TOO_LONG("The row is too long to be a row of a table. Look for a line break that is missing, and save again."),
        TOO_WIDE("The row has more than 16,384 cells. Delete the columns that are not part of the table.");

        final String sentence;

        Why(String sentence) {
            this.sentence = sentence;
        }
    }
}
