package pop.outcome;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.instrument.InstrumentKey;
import pop.instrument.Instruments;
import pop.spreadsheet.Row;
import pop.spreadsheet.Sheet;
import pop.spreadsheet.Unreadable;
import pop.web.When;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Readings from a file, such as an export of a licensed system. All of it in one transaction or nothing: one row that
/// cannot be is told, and then none comes in. The same file again changes nothing.
@Component
public class ReadingsImport {

    private static final String TASK = "readings import";

    private final JdbcClient sql;
    private final AsSystem system;
    private final Instruments instruments;
    private final FileCheck check;
    private final Clock clock;

    ReadingsImport(JdbcClient sql, AsSystem system, Instruments instruments, FileCheck check, Clock clock) {
        this.sql = sql;
        this.system = system;
        this.instruments = instruments;
        this.check = check;
        this.clock = clock;
    }

    /// @param dryRun the same report, and nothing is written
    public ReadingsReport run(Path file, boolean dryRun) {
        try (var sheet = Sheet.open(file)) {
            var columns = FileColumns.of(sheet.header());
            if (!columns.missing().isEmpty()) {
                return ReadingsReport.stopped(
                        "The file has no column “" + String.join("”, “", columns.missing()) + "”.");
            }
            var rows = new ArrayList<Row>();
            sheet.forEach(rows::add);
            return Objects.requireNonNull(system.call(TASK, () -> within(columns, rows, dryRun)));
        } catch (Unreadable e) {
            return ReadingsReport.stopped(Objects.requireNonNullElse(e.getMessage(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadingsReport within(FileColumns columns, List<Row> rows, boolean dryRun) {
        sql.sql("select pg_advisory_xact_lock(hashtext('outcome.import'))")
                .query((_, _) -> true)
                .single();
        var now = clock.instant();
        var reader = new FileRow.Reader(columns, versions(), When.dayOf(now));
        var entered = new Reading.Entered(now, Viewer.system(TASK).id(), "", true);
        var checked = check.all(rows.stream().map(reader::read).toList(), entered);
        if (checked.faults().isEmpty() && !dryRun) {
            checked.fresh().forEach(check::add);
        }
        int imported = checked.faults().isEmpty() ? checked.fresh().size() : 0;
        return new ReadingsReport(imported, checked.alreadyThere(), checked.faults(), "");
    }

    private List<pop.instrument.Instrument> versions() {
        return sql
                .sql("select code, version from instrument.version order by code, version")
                .query(InstrumentKey.class)
                .list()
                .stream()
                .map(instruments::find)
                .flatMap(it -> it.stream())
                .toList();
    }
}
