/// Reads a table as somebody sends it (CSV of any kind, or XLSX) into rows of text, and writes CSV that is safe to
/// open. It streams, numbers rows as a spreadsheet program shows them, and refuses what it cannot read with
/// [Unreadable], which says what to do next. What the cells mean is not known in here.
@NullMarked
package pop.spreadsheet;

import org.jspecify.annotations.NullMarked;
