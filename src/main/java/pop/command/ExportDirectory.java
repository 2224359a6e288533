package pop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import pop.database.AsSystem;
import pop.openreferral.DirectoryExport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;

@Command(
        name = "directory",
        description = "Writes the directory of services as JSON in the shape of Open Referral UK 3.0 (HSDS).",
        footer = {"", "The same directory is the same file, byte by byte. docs/openreferral.md"})
final class ExportDirectory implements Callable<Integer> {

    @Mixin
    private final House house;

    @Parameters(paramLabel = "FILE", description = "Where to; an old one is replaced when the new one is whole.")
    private Path file = Path.of("");

    @Option(names = "--source", paramLabel = "NAME", description = "Only what came from there; default: everything.")
    private @Nullable String source;

    @Option(names = "--public", description = "For others: without our own columns (how referrals reach a service).")
    private boolean forOthers;

    ExportDirectory(House house) {
        this.house = house;
    }

    static CommandLine commands(Class<?> application) {
        return new CommandLine(new Export()).addSubcommand(new ExportDirectory(new House(application)));
    }

    @Command(name = "export", description = "Writes from the database into a file.", synopsisSubcommandLabel = "WHAT")
    private static final class Export {}

    @Override
    public Integer call() throws IOException {
        var target = file.toAbsolutePath();
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(target)) {
            throw new Failed("There is no folder for " + file + ".");
        }
        var part = Files.createTempFile(folder, "directory", ".part");
        try (var application = house.open()) {
            var export = application.getBean(DirectoryExport.class);
            var choice = new DirectoryExport.Choice(source, !forOthers);
            int services =
                    application.getBean(AsSystem.class).call("directory export", () -> write(export, choice, part));
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            System.out.printf(Locale.UK, "%,d services written to %s.%n", services, file);
            return 0;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static int write(DirectoryExport export, DirectoryExport.Choice choice, Path into) {
        try (var out = Files.newOutputStream(into)) {
            return export.write(choice, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
