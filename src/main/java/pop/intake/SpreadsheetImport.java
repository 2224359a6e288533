package pop.intake;

import org.springframework.stereotype.Component;
import pop.agency.Posts;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.referral.ReceivedReferrals.Sender;
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

/// Reads a partner's spreadsheet into referrals, some hundred rows a transaction. Stopped in the middle and begun
/// again,
/// it goes on: rows that are there already are passed over.
@Component
public class SpreadsheetImport {

    private static final String TASK = "spreadsheet import";
    private static final int BATCH = 200;

    private final ReceivingDesk desk;
    private final Posts posts;
    private final AsSystem system;
    private final Clock clock;

    SpreadsheetImport(ReceivingDesk desk, Posts posts, AsSystem system, Clock clock) {
        this.desk = desk;
        this.posts = posts;
        this.system = system;
        this.clock = clock;
    }

    /// Told after each batch: the share of the file that was read, from 0 to 1, and the counts so far.
    @FunctionalInterface
    public interface Progress {
        void at(double share, Counts counts);
    }

    /// Hears of each batch in its transaction.
    interface Listener {
        void took(List<Line> lines, Counts counts, double share);
    }

    /// For whoever runs the house: the referrals are those of the triage team, sent by the house itself.
    public Report run(Path file, boolean dryRun, Progress progress) {
        var lines = new ArrayList<Line>();
        var way = new Run.Way(ourselves(), dryRun, true);
        var end = run(file, way, (some, counts, share) -> {
            lines.addAll(some);
            progress.at(share, counts);
        });
        return new Report(end.counts(), lines, end.trouble());
    }

    record End(Counts counts, String trouble) {}

    End run(Path file, Run.Way way, Listener listener) {
        try (var sheet = Sheet.open(file)) {
            var columns = Columns.of(sheet.header());
            var refusal = columns.refusal();
            if (refusal.isPresent()) {
                return new End(Counts.NONE, refusal.get());
            }
            var today = When.dayOf(clock.instant());
            var run = new Run(desk, columns, way, today, sheet.header().row());
            return new Progression(sheet, run, listener).toTheEnd();
        } catch (Unreadable e) {
            return new End(Counts.NONE, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sender ourselves() {
        return system.call(TASK, () -> {
            var team = posts.triageTeam()
                    .orElseThrow(() -> new IllegalStateException("there is no team that takes referrals"));
            var agency = posts.agencyOf(team);
            return new Sender(
                    agency, team, agency, "team " + team, Viewer.system(TASK).id());
        });
    }

    /// From the first row to the last that can be read.
    private final class Progression {

        private final Sheet sheet;
        private final Run run;
        private final Listener listener;
        private Counts counts = Counts.NONE;

        Progression(Sheet sheet, Run run, Listener listener) {
            this.sheet = sheet;
            this.run = run;
            this.listener = listener;
        }

        End toTheEnd() {
            String trouble = "";
            var batch = new ArrayList<Row>();
            tell(run.notes().atFirst(sheet.leftAside()));
            try {
                for (Row row : sheet) {
                    batch.add(row);
                    if (batch.size() == BATCH) {
                        take(List.copyOf(batch));
                        batch.clear();
                    }
                }
            } catch (Unreadable e) {
                trouble = e.getMessage() + " The rows before it were read; those from there on were not.";
            }
            take(batch);
            tell(run.notes().atLast());
            return new End(counts, trouble);
        }

        private void take(List<Row> rows) {
            system.run(TASK, () -> hear(run.take(rows)));
        }

        private void tell(List<Line> lines) {
            system.run(TASK, () -> hear(lines));
        }

        private void hear(List<Line> lines) {
            for (Line line : lines) {
                counts = counts.plus(line.result());
            }
            listener.took(lines, counts, sheet.progress());
        }
    }
}
