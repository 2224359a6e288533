package pop.database;

import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A PostgreSQL of our own, with its data kept in a folder, heard on this machine only and by password only.
///
/// It is not our child process, so neither Ctrl-C nor `kill -9` of ours ends it: we stop it when we stop, and one that
/// was left running is stopped by the next start. A folder has one server at a time; see [FolderLock].
final class EmbeddedServer {

    private static final int ATTEMPTS = 3;
    private static final Map<String, String> TUNING = Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "256MB"),
            Map.entry("effective_cache_size", "1GB"),
            Map.entry("work_mem", "16MB"),
            Map.entry("maintenance_work_mem", "128MB"),
            Map.entry("max_wal_size", "2GB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("log_checkpoints", "off"),
            // Statements carry what people told us; they do not belong in a log.
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"));

    private final DataFolder folder;
    private final ServerPrograms programs;

    EmbeddedServer(DataFolder folder, ServerPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    /// Creates the database when there is none, and starts the server; gives the port.
    int start(String password) throws IOException {
        if (!Files.exists(folder.data())) {
            Progress.say("Creating the database…");
            create(password);
        }
        stopLeftOver();
        for (var attempt = 1; ; attempt++) {
            var port = freePort();
            try {
                control("start", "-l", folder.log().toString(), "-o", options(port));
                return port;
            } catch (IOException failure) {
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    void stop() throws IOException {
        control("stop", "-m", "fast");
    }

    /// In a folder beside the final one, so that it is there as a whole or not at all.
    private void create(String password) throws IOException {
        var half = folder.path().resolve("postgres.new");
        FileSystemUtils.deleteRecursively(half);
        programs.run(
                folder.log(),
                "",
                "initdb",
                "--pgdata=" + half,
                "--username=postgres",
                "--pwfile=" + folder.password(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        var roles = """
                create role pop_owner login createrole password '%s'
                create database pop owner pop_owner
                """.formatted(password);
        programs.run(folder.log(), roles, "postgres", "--single", "-D", half.toString(), "postgres");
        Files.move(half, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void stopLeftOver() throws IOException {
        var leftOver = folder.running().filter(this::isOurs);
        if (leftOver.isPresent()) {
            stop();
        }
    }

    /// The process number may meanwhile be somebody else's.
    private boolean isOurs(DataFolder.Running running) {
        return ProcessHandle.of(running.process())
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
    }

    private void control(String action, String... arguments) throws IOException {
        var common = Stream.of(action, "-D", folder.data().toString(), "-w", "-s", "-t", "60");
        var line = Stream.concat(common, Stream.of(arguments)).toArray(String[]::new);
        programs.run(folder.log(), "", "pg_ctl", line);
    }

    private static String options(int port) {
        var settings = new TreeMap<>(TUNING)
                .entrySet().stream()
                        .map(entry -> "-c " + entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
        return "-p " + port + " " + settings;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
