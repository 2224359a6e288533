package pop.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/// `pop run` in a process of its own; closing it stops it cleanly.
final class RunningApp implements AutoCloseable {

    private static final String READY = "ready: ";
    private static final int STOPS_WITHIN_SECONDS = 60;

    private final Process process;
    private final URI address;
    private final long startNanoseconds;
    private final long database;

    private RunningApp(How how, Process process, URI address, long startNanoseconds) throws IOException {
        this.database = Long.parseLong(Files.readAllLines(how.data().resolve("postgres/postmaster.pid"))
                .getFirst());
        this.process = process;
        this.address = address;
        this.startNanoseconds = startNanoseconds;
    }

    /// How the application is started: as we were, but as `run`.
    ///
    /// @param settings as environment variables, on top of our own
    record How(Class<?> application, Path data, int port, Map<String, String> settings) {

        How(Class<?> application, Path data, int port) {
            this(application, data, port, Map.of());
        }

        private List<String> command() {
            var words = new ArrayList<String>();
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
            words.addAll(List.of("-cp", System.getProperty("java.class.path"), application.getName()));
            words.addAll(List.of("run", "--data", data.toString(), "--port", String.valueOf(port)));
            return words;
        }
    }

    /// From a cold process to the line that says it is ready.
    static RunningApp start(How how) throws IOException {
        var began = System.nanoTime();
        var builder = new ProcessBuilder(how.command()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(how.settings());
        var process = builder.start();
        // should we be killed, it must not outlive us
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(READY)) {
                var address = URI.create(
                        line.substring(line.indexOf(READY) + READY.length()).strip());
                return new RunningApp(how, process, address, System.nanoTime() - began);
            }
        }
        throw new IOException("The application did not start.");
    }

    URI address() {
        return address;
    }

    long startNanoseconds() {
        return startNanoseconds;
    }

    /// Since they began; the database is the processes that serve connections.
    Cpu cpu() {
        var serving = ProcessHandle.of(database).stream().flatMap(ProcessHandle::children);
        return new Cpu(
                milliseconds(process.toHandle()),
                serving.mapToDouble(RunningApp::milliseconds).sum());
    }

    private static double milliseconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e6;
    }

    /// As `kill -9` does: nobody in there can do anything about it.
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// The same to its database: all its processes at once, as when the machine loses power, but for what the disk
    /// has.
    void killDatabase() {
        ProcessHandle.of(database).ifPresent(server -> {
            var serving = server.children().toList();
            server.destroyForcibly();
            serving.forEach(ProcessHandle::destroyForcibly);
        });
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
