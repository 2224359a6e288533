package pop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pop.openreferral.DirectoryImport;
import pop.openreferral.Order;
import pop.openreferral.Report;
import pop.spreadsheet.SheetWriter;
import pop.web.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

@Command(
        name = "directory",
        description = "Reads a directory of services: JSON in the shape of Open Referral UK 3.0 (HSDS).",
        footer = {
            "",
            "All or nothing, and as often as you like: what did not change is not written, what was changed here stays,",
            "and services that the same source no longer has are paused. docs/openreferral.md"
        })
final class ImportDirectory implements Callable<Integer> {

    private static final int HUNDRED = 100;
    private static final int SHOWN = 20;

    @Mixin
    private final House house;

    @Parameters(paramLabel = "FILE", description = "The directory.")
    private Path file = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Where it is from; default: as it says, or its name.")
    private @Nullable String source;

    @Option(names = "--own", description = "It was written by export directory: our own columns are taken too.")
    private boolean own;

    @Option(names = "--dry-run", description = "Gives the same report and writes nothing.")
    private boolean dryRun;

    @Option(names = "--report", paramLabel = "OUT.csv", description = "Where to write what was found.")
    private @Nullable Path report;

    ImportDirectory(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Failed("There is no file to read at " + file + ".");
        }
        try (var application = house.open()) {
            var bar = new ProgressBar("percent", HUNDRED);
            var name = String.valueOf(file.getFileName());
            var order = new Order(name, source, own, dryRun, null);
            var began = System.nanoTime();
            var done = application
                    .getBean(DirectoryImport.class)
                    .record(file, order, share -> bar.at((int) (share * HUNDRED)));
            write(done);
            if (!done.trouble().isEmpty()) {
                throw new Failed(done.trouble());
            }
            bar.at(HUNDRED);
            say(done);
            System.out.printf(Locale.UK, "It took %.1f seconds.%n", (System.nanoTime() - began) / 1e9);
        }
        return 0;
    }

    private void say(Report done) {
        var counts = done.counts();
        var would = dryRun ? "would be " : "";
        System.out.printf(Locale.UK, "From “%s”%n", done.source());
        System.out.printf(Locale.UK, "%,7d services %snew%n", counts.added(), would);
        System.out.printf(Locale.UK, "%,7d services %schanged%n", counts.changed(), would);
        System.out.printf(Locale.UK, "%,7d services as they were%n", counts.same());
        System.out.printf(Locale.UK, "%,7d services %spaused: no longer in the file%n", counts.paused(), would);
        System.out.printf(Locale.UK, "%,7d records left out%n", counts.leftOut());
        System.out.printf(
                Locale.UK,
                "%,7d organisations and %,d places %swritten%n",
                counts.organisations(),
                counts.places(),
                would);
        done.findings().stream()
                .limit(SHOWN)
                .forEach(it -> System.out.println("        " + String.join("  ", cells(it))));
        if (done.findings().size() > SHOWN || report != null) {
            System.out.println(report == null ? "--report OUT.csv tells all that was found." : "Report: " + report);
        }
    }

    private void write(Report done) throws IOException {
        if (report != null) {
            try (var out = new SheetWriter(Files.newOutputStream(report))) {
                out.write(List.of("Found", "Times", "Record", "Line", "Where", "Says", "Done"));
                for (var each : done.findings()) {
                    out.write(cells(each));
                }
            }
        }
    }

    private static List<String> cells(pop.openreferral.Finding finding) {
        return List.of(
                Words.of(finding.kind()),
                String.valueOf(finding.times()),
                finding.record(),
                finding.line() == 0 ? "" : "line " + finding.line(),
                finding.pointer(),
                finding.says(),
                finding.done());
    }
}
