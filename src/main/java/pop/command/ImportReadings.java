package pop.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pop.outcome.ReadingsImport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

@Command(
        name = "readings",
        description = "Reads readings of change, such as an export of Star Online: CSV of any kind, or XLSX.",
        footer = {
            "",
            "Columns: Person, Date, Instrument, Version, Who completed, and one for each area by name or number.",
            "All or nothing: what is wrong with a row is told with its number, and then no row comes in. The same file",
            "again changes nothing. docs/outcomes.md"
        })
final class ImportReadings implements Callable<Integer> {

    @Mixin
    private final House house;

    @Parameters(paramLabel = "FILE", description = "The spreadsheet.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Gives the same report and writes nothing.")
    private boolean dryRun;

    ImportReadings(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Failed("There is no file to read at " + file + ".");
        }
        try (var application = house.open()) {
            var done = application.getBean(ReadingsImport.class).run(file, dryRun);
            done.faults().forEach(it -> System.out.println("Row " + it.row() + ": " + it.words() + "."));
            if (!done.trouble().isEmpty()) {
                throw new Failed(done.trouble());
            }
            if (!done.isDone()) {
                throw new Failed("Nothing came in: put these rows right, and read the file again.");
            }
            System.out.printf(Locale.UK, "%,7d %s%n", done.imported(), dryRun ? "would come in" : "came in");
            System.out.printf(Locale.UK, "%,7d already there%n", done.alreadyThere());
        }
        return 0;
    }
}
