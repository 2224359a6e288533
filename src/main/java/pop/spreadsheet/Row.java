package pop.spreadsheet;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A row with something in it. `number` is the one a spreadsheet program shows at its left; `defect` is null when
/// the row could be read without doubt. A row with a defect is given as best it can be: show it, do not trust it.
public record Row(
        int number,
        Header header,
        List<String> cells,
        @Nullable Defect defect) {

    public enum Defect {
        /// A quotation mark opens and never closes, or closes in mid-cell: the cells may be divided in wrong places.
        BROKEN_QUOTE,
        /// More filled cells than the header has names.
        TOO_MANY_CELLS
    }

    /// The text under a column's name, empty when the row is too short.
    ///
    /// @throws IllegalArgumentException when the sheet has no such column
    public String text(String column) {
        int place = header.place(column).orElseThrow(() -> new IllegalArgumentException("no column " + column));
        return text(place);
    }

    public String text(int place) {
        return place < cells.size() ? cells.get(place) : "";
    }
}
