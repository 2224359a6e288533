package pop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pop.intake.Counts;
import pop.intake.Report;
import pop.intake.SpreadsheetImport;
import pop.spreadsheet.SheetWriter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

@Command(
        name = "referrals",
        description = "Reads a partner's spreadsheet of referrals: CSV of any kind, or XLSX.",
        footer = {
            "",
            "One row is one referral to the triage team. Every row is accounted for in the report; rows that were",
            "imported before are passed over, so an import that was interrupted is simply started again."
        })
final class ImportReferrals implements Callable<Integer> {

    private static final int WIDTH = 40;

    @Mixin
    private final House house;

    @Parameters(paramLabel = "FILE", description = "The spreadsheet.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Gives the same report and imports nothing.")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "OUT.csv", description = "Where to write the report, row by row.")
    private @Nullable Path report;

    ImportReferrals(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Failed("There is no file to read at " + file + ".");
        }
        try (var application = house.open()) {
            var done = application.getBean(SpreadsheetImport.class).run(file, dryRun, ImportReferrals::show);
            endBar();
            write(done);
            say(done.counts());
            if (!done.complete()) {
                throw new Failed(done.trouble());
            }
        }
        return 0;
    }

    private void write(Report done) throws IOException {
        if (report != null) {
            try (var out = new SheetWriter(Files.newOutputStream(report))) {
                done.write(out);
            }
        }
    }

    private void say(Counts counts) {
        String verb = dryRun ? "would be imported" : "imported";
        System.out.printf(Locale.UK, "%,7d %s%n", counts.imported() + counts.joined(), verb);
        System.out.printf(Locale.UK, "%,7d of them may be the same person as another%n", counts.joined());
        System.out.printf(Locale.UK, "%,7d already there%n", counts.alreadyThere());
        System.out.printf(Locale.UK, "%,7d not imported%n", counts.reported());
        System.out.printf(Locale.UK, "%,7d cells to look at%n", counts.checks());
        System.out.println(report == null ? "--report OUT.csv tells each row and cell, and why." : "Report: " + report);
    }

    private static void show(double share, Counts counts) {
        if (isTerminal()) {
            int done = (int) (share * WIDTH);
            System.err.printf(
                    Locale.UK,
                    "\r[%s%s] %3.0f %%  %,d rows",
                    "█".repeat(done),
                    "░".repeat(WIDTH - done),
                    share * 100,
                    counts.rows());
        }
    }

    private static void endBar() {
        if (isTerminal()) {
            System.err.println();
        }
    }

    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
