package pop.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import pop.bench.DutyBench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "duty",
        description = "Measures how soon an overdose that police tell of is on every open duty screen.",
        footer = {
            "",
            "It works in a folder of its own, with a double of GOV.UK Notify and a mail server that keeps everything.",
            "docs/performance.md has the figures."
        })
final class BenchDuty implements Callable<Integer> {

    private static final int MOST = 1000;

    private final Class<?> application;

    @Option(names = "--screens", defaultValue = "50", description = "Default: ${DEFAULT-VALUE}.")
    private int screens;

    @Option(names = "--rate", defaultValue = "20", description = "Notifications a second. Default: ${DEFAULT-VALUE}.")
    private int rate;

    @Option(names = "--seconds", defaultValue = "60", description = "Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--warm-up", defaultValue = "60", description = "Seconds not counted. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--data", paramLabel = "DIR", description = "Default: ~/.positive-outcomes-duty.")
    private Path data = Path.of(System.getProperty("user.home"), ".positive-outcomes-duty");

    BenchDuty(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (screens < 1 || screens > MOST || rate < 1 || rate > MOST || seconds < 1 || warmUp < 0) {
            throw new Failed("Give numbers between 1 and " + MOST + ".");
        }
        var plan = new DutyBench.Plan(screens, rate, seconds, warmUp);
        var report = DutyBench.run(application, data, plan, System.err::println);
        System.out.print(report);
        return report.isKept() ? 0 : 1;
    }
}
