package pop.command;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import pop.database.AsSystem;
import pop.report.AnnualReport;
import pop.rule.Refused;
import pop.web.Words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

@Command(name = "report", description = "Writes a report into a folder.", synopsisSubcommandLabel = "WHAT")
final class Report {

    private Report() {}

    static CommandLine commands(Class<?> application) {
        return new CommandLine(new Report()).addSubcommand(new Annual(new House(application)));
    }

    @Command(
            name = "annual",
            description = "Writes the annual report of a financial year as a web page and as tagged PDF.",
            footer = {"", "The same records and the same day are the same files, byte by byte. docs/annual-report.md"})
    static final class Annual implements Callable<Integer> {

        @Mixin
        private final House house;

        @Option(names = "--year", paramLabel = "YEAR", required = true, description = "Such as 2025-26.")
        private String year = "";

        @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to; old files are replaced.")
        private Path out = Path.of("");

        @Option(
                names = "--as-of",
                paramLabel = "DAY",
                description = "The day that stands on it, such as 2026-06-30; default: that of its first making.")
        private @Nullable LocalDate asOf;

        Annual(House house) {
            this.house = house;
        }

        @Override
        public Integer call() throws IOException {
            try (var application = house.open()) {
                for (var file : write(application)) {
                    System.out.println("Written: " + file);
                }
                return 0;
            }
        }

        List<Path> write(BeanFactory application) throws IOException {
            var made = made(application);
            Files.createDirectories(out);
            return List.of(
                    put(made.name() + ".html", made.html().getBytes(StandardCharsets.UTF_8)),
                    put(made.name() + ".pdf", made.pdf()));
        }

        private AnnualReport.Made made(BeanFactory application) {
            var report = application.getBean(AnnualReport.class);
            try {
                return application.getBean(AsSystem.class).call("annual report", () -> report.make(year, asOf));
            } catch (Refused refused) {
                throw new Failed(
                        Words.find("refused." + refused.code(), refused.facts().toArray())
                                .orElse(refused.code()));
            } catch (IllegalArgumentException e) {
                throw new Failed(String.valueOf(e.getMessage()));
            }
        }

        /// Whole or not at all.
        private Path put(String name, byte[] content) throws IOException {
            var part = Files.createTempFile(out, name, ".part");
            try {
                Files.write(part, content);
                return Files.move(part, out.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
