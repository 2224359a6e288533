package pop.database;

import java.io.IOException;
import java.util.Optional;

/// The database in a folder: on a server of ours, or on that of a process already running there.
record EmbeddedDatabase(Database database, Optional<EmbeddedServer> server, Optional<FolderLock> lock)
        implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final int PAUSE_MILLIS = 100;

    static EmbeddedDatabase open(DatabaseSettings settings) {
        try {
            var folder = DataFolder.in(settings.data());
            var lock = FolderLock.tryHold(folder.lock());
            if (lock.isPresent()) {
                return start(folder, settings, lock.get());
            }
            if (settings.join()) {
                return new EmbeddedDatabase(at(folder, portOfOther(folder)), Optional.empty(), Optional.empty());
            }
            throw new CannotStart("Positive Outcomes already runs on " + folder.path()
                    + ". Stop it first, or give another folder with --data.");
        } catch (IOException failure) {
            throw new CannotStart("The database does not start: " + failure.getMessage(), failure);
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, DatabaseSettings settings, FolderLock lock)
            throws IOException {
        try {
            var server = new EmbeddedServer(folder, ServerPrograms.unpackedIn(settings.binariesOrDefault()));
            var port = server.start(Secret.keptIn(folder.password()));
            return new EmbeddedDatabase(at(folder, port), Optional.of(server), Optional.of(lock));
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    private static Database at(DataFolder folder, int port) throws IOException {
        var password = Secret.keptIn(folder.password());
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/pop";
        return new Database(url, "pop_owner", password, Database.appPassword(password));
    }

    private static int portOfOther(DataFolder folder) throws IOException {
        for (var pause = 0; pause < PATIENCE_SECONDS * 1000 / PAUSE_MILLIS; pause++) {
            var running = folder.running().filter(DataFolder.Running::ready);
            if (running.isPresent()) {
                return running.get().port();
            }
            sleep();
        }
        throw new CannotStart("The database of the process that runs on " + folder.path() + " is not ready.");
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    @Override
    public void close() throws IOException {
        if (server.isPresent()) {
            server.get().stop();
        }
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
