package pop.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// PostgreSQL's programs `initdb`, `pg_ctl` and `postgres`, unpacked from our own jar, and how to run them.
record ServerPrograms(Path directory, List<String> disguise) {

    static ServerPrograms unpackedIn(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            Progress.say("Unpacking PostgreSQL…");
            var half = directory.resolveSibling(directory.getFileName() + ".new");
            FileSystemUtils.deleteRecursively(half);
            unpack(half);
            Files.move(half, directory, StandardCopyOption.ATOMIC_MOVE);
        }
        return new ServerPrograms(directory, Disguise.ifNeeded());
    }

    /// Runs a program to its end, feeding it `input`, and fails with what it printed unless it exits with 0.
    void run(Path log, String input, String program, String... arguments) throws IOException {
        var process = new ProcessBuilder(commandLine(program, arguments))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        try (var in = process.outputWriter()) {
            in.write(input);
        }
        try {
            if (process.waitFor() != 0) {
                throw new IOException(program + " exited with " + process.exitValue() + "; see " + log);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for " + program, interrupted);
        }
    }

    private List<String> commandLine(String program, String... arguments) {
        var line = new ArrayList<>(disguise);
        line.add(directory.resolve("bin").resolve(program).toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private static void unpack(Path target) throws IOException {
        var system = systemName();
        var machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try (var packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, target.resolve(entry.getLinkName()).normalize());
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
                throw new IOException("cannot make executable: " + file);
            }
        }
    }

    private static String systemName() {
        var name = System.getProperty("os.name");
        return name.toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : name.split(" ", 2)[0];
    }
}
