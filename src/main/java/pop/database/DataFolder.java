package pop.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// What lies where in the folder of an embedded server.
record DataFolder(Path path) {

    /// What a running server writes about itself into `postmaster.pid`.
    record Running(long process, int port, boolean ready) {}

    static DataFolder in(Path path) throws IOException {
        var folder = new DataFolder(path.toAbsolutePath().normalize());
        if (!Files.exists(folder.path)) {
            Files.createDirectories(folder.path);
            if (Files.getFileStore(folder.path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(folder.path, PosixFilePermissions.fromString("rwx------"));
            }
        }
        return folder;
    }

    Path data() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("server.log");
    }

    Path lock() {
        return path.resolve("lock");
    }

    Path password() {
        return path.resolve("password");
    }

    /// The server on this folder, also one whose process may have ended without tidying up.
    Optional<Running> running() throws IOException {
        var file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        var ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
        return Optional.of(new Running(
                Long.parseLong(lines.get(0).strip()),
                Integer.parseInt(lines.get(3).strip()),
                ready));
    }
}
