package pop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pop.instrument.InstrumentImport;
import pop.instrument.NotAnInstrument;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.Callable;

@Command(
        name = "instrument",
        description = "Adds a version of an instrument: a FHIR R4 questionnaire, and the scoring rule beside it.",
        footer = {
            "",
            "A version that is there never changes: the same file again does nothing, another content is refused.",
            "What needs a licence stays shut until it is on record. docs/instruments.md"
        })
final class ImportInstrument implements Callable<Integer> {

    @Mixin
    private final House house;

    @Parameters(paramLabel = "FILE.json", description = "The questionnaire.")
    private Path file = Path.of("");

    @Option(
            names = "--scoring",
            paramLabel = "FILE.scoring.json",
            description = "The scoring rule; default: the file beside it.")
    private @Nullable Path scoring;

    ImportInstrument(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        var beside = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.json$", "") + ".scoring.json");
        try (var application = house.open()) {
            var taken =
                    application.getBean(InstrumentImport.class).take(file, Objects.requireNonNullElse(scoring, beside));
            System.out.println("“" + taken.title() + "”, version " + taken.key().version() + " of "
                    + taken.key().code() + ", "
                    + taken.items() + " items: "
                    + (taken.isNew() ? "added." : "was there already, the same to the letter."));
            return 0;
        } catch (NotAnInstrument not) {
            throw new Failed(String.valueOf(not.getMessage()));
        }
    }
}
