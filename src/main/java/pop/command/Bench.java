package pop.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pop.bench.Benchmark;
import pop.generate.Plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

@Command(
        name = "bench",
        description = "Measures how fast the main pages answer one user, and the start.",
        footer = {
            "",
            "The first time it fills a folder of its own with invented people, which takes a few minutes; the folder",
            "is kept for the next time. docs/performance.md tells what is measured and how."
        })
final class Bench implements Callable<Integer> {

    private final Class<?> application;

    @Option(names = "--people", defaultValue = "100000", description = "Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(names = "--port", defaultValue = "0", description = "Default: a free one.")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "Default: ~/.positive-outcomes-bench.")
    private Path data = Path.of(System.getProperty("user.home"), ".positive-outcomes-bench");

    @Option(names = "--write", paramLabel = "FILE", description = "Writes the table into this file too.")
    private @Nullable Path write;

    Bench(Class<?> application) {
        this.application = application;
    }

    static CommandLine commands(Class<?> application) {
        return new CommandLine(new Bench(application)).addSubcommand(new BenchDuty(application));
    }

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        if (people < 1 || people > Plan.MOST) {
            throw new Failed("Give a number of people between 1 and " + Plan.MOST + ".");
        }
        var table = prepared().run(application, data, port, System.err::println);
        System.out.print(table);
        if (write != null) {
            Files.writeString(write, table);
        }
        return 0;
    }

    private Benchmark.Prepared prepared() throws SQLException, IOException {
        var today = LocalDate.ofInstant(Clock.systemUTC().instant(), ZoneOffset.UTC);
        var bar = new ProgressBar("people", people);
        try (var house = new House(application).on(data).openWithCast()) {
            return house.getBean(Benchmark.class).prepare(new Plan(people, 1, today), bar::at);
        }
    }
}
