package pop.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pop.bench.OverdoseCrash;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;

@Command(
        name = "overdoses",
        description = "Kills the application, and its database, while overdoses are told, and accounts for every one.",
        footer = {
            "",
            "It works in a folder of its own, with a double of GOV.UK Notify and a mail server that keeps everything,",
            "and speaks to this machine only. docs/performance.md has the figures."
        })
final class CrashOverdoses implements Callable<Integer> {

    private static final int MOST = 10_000;

    private final Class<?> application;

    @Option(names = "--times", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}.")
    private int times;

    @Option(names = "--data", paramLabel = "DIR", description = "Default: ~/.positive-outcomes-crash-overdoses.")
    private Path data = Path.of(System.getProperty("user.home"), ".positive-outcomes-crash-overdoses");

    CrashOverdoses(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws SQLException, IOException, InterruptedException {
        if (times < 0 || times > MOST) {
            throw new Failed("Give a number of kills up to " + MOST + ".");
        }
        try (var endured = OverdoseCrash.run(application, data, times, System.err::println);
                var house = new House(application).on(data).open()) {
            var report = house.getBean(OverdoseCrash.class).compare(endured);
            System.out.print(report);
            return report.isKept() ? 0 : 1;
        }
    }
}
