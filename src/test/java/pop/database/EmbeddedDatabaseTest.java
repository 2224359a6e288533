package pop.database;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedDatabaseTest {

    private static final Path PROGRAMS = Path.of("target", "postgres-programs").toAbsolutePath();

    @TempDir
    private static Path folder;

    @Test
    void a_second_run_on_the_same_folder_is_refused() throws IOException {
        try (var first = open(false)) {
            assertThat(first.database().url()).contains("127.0.0.1");
            assertThatThrownBy(() -> open(false))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already runs on " + folder);
        }
    }

    @Test
    void a_command_joins_the_run_on_its_folder_and_leaves_it_running() throws Exception {
        try (var run = open(false)) {
            try (var command = open(true)) {
                assertThat(command.database()).isEqualTo(run.database());
            }
            execute(run, "select 1");
        }
    }

    @Test
    void what_was_committed_before_our_process_was_killed_is_there_at_the_next_start() throws Exception {
        var killed = open(false);
        execute(killed, "create table kept_alive as select 1");
        killed.lock().orElseThrow().close(); // all the system does for a killed process

        try (var next = open(false)) {
            execute(next, "select from kept_alive");
        }
    }

    @Test
    void what_was_committed_before_the_server_was_killed_is_there_at_the_next_start() throws Exception {
        var killed = open(false);
        execute(killed, "create table recovered as select 1");
        var server = DataFolder.in(folder).running().orElseThrow();
        var process = ProcessHandle.of(server.process()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        killed.lock().orElseThrow().close();

        try (var next = open(false)) {
            execute(next, "select from recovered");
        }
    }

    @Test
    void nobody_else_on_the_machine_gets_in() throws Exception {
        try (var run = open(false)) {
            var password = Files.getPosixFilePermissions(folder.resolve("password"));
            assertThat(PosixFilePermissions.toString(password)).isEqualTo("rw-------");
            assertThatThrownBy(() -> DriverManager.getConnection(run.database().url(), "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    private static EmbeddedDatabase open(boolean join) {
        return EmbeddedDatabase.open(new DatabaseSettings(null, "pop_owner", "", null, folder, PROGRAMS, join, false));
    }

    private static void execute(EmbeddedDatabase embedded, String sql) throws SQLException {
        try (var connection = embedded.database().asOwner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
