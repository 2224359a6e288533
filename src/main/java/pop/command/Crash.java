package pop.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;

@Command(
        name = "crash",
        description = "Kills the application under load, and compares what was promised with what came of it.",
        footer = {
            "",
            "It works in a folder of its own, with a double of GOV.UK Notify and a mail server that keeps everything,",
            "and speaks to this machine only. docs/performance.md has the figures."
        })
final class Crash implements Callable<Integer> {

    private static final int MOST = 10_000;

    private final Class<?> application;

    @Option(names = "--times", defaultValue = "100", description = "Default: ${DEFAULT-VALUE}.")
    private int times;

    @Option(names = "--data", paramLabel = "DIR", description = "Default: ~/.positive-outcomes-crash.")
    private Path data = Path.of(System.getProperty("user.home"), ".positive-outcomes-crash");

    Crash(Class<?> application) {
        this.application = application;
    }

    static CommandLine commands(Class<?> application) {
        return new CommandLine(new Crash(application)).addSubcommand(new CrashOverdoses(application));
    }

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        if (times < 0 || times > MOST) {
            throw new Failed("Give a number of kills up to " + MOST + ".");
        }
        try (var endured = prepared().run(application, data, times, System.err::println);
                var house = new House(application).on(data).open()) {
            var report = house.getBean(pop.bench.Crash.class).compare(endured);
            System.out.print(report);
            return report.isKept() ? 0 : 1;
        }
    }

    private pop.bench.Crash.Prepared prepared() throws SQLException {
        try (var house = new House(application).on(data).openWithCast()) {
            return house.getBean(pop.bench.Crash.class).prepare();
        }
    }
}
