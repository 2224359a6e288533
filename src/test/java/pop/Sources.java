package pop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The source files under a folder, for rules about how they read. Each answer lists the offenders.
record Sources(Path root, List<Path> files) {

    static Sources under(Path root) {
        try (var files = Files.walk(root)) {
            return new Sources(root, files.filter(Files::isRegularFile).sorted().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    List<String> longerThan(int lines, String ending) {
        return files.stream()
                .filter(file -> file.toString().endsWith(ending))
                .filter(file -> lines(file).size() > lines)
                .map(file -> file + " has " + lines(file).size() + " lines; at most " + lines)
                .toList();
    }

    List<String> containing(String text) {
        return files.stream()
                .filter(file -> lines(file).stream().anyMatch(line -> line.contains(text)))
                .map(Path::toString)
                .toList();
    }

    List<String> packagesWithout(String fileName, String text) {
        return files.stream()
                .map(Path::getParent)
                .distinct()
                .map(folder -> folder.resolve(fileName))
                .filter(file ->
                        !Files.exists(file) || !String.join("\n", lines(file)).contains(text))
                .map(Path::toString)
                .toList();
    }

    List<String> importingFromOthersMoreThan(int modules) {
        return javaFiles()
                .filter(file -> importsFromOthers(file) > modules)
                .map(file ->
                        file + " imports " + importsFromOthers(file) + " types of other modules; at most " + modules)
                .toList();
    }

    Stream<Path> javaFiles() {
        return files.stream().filter(file -> file.toString().endsWith(".java"));
    }

    private long importsFromOthers(Path file) {
        var parts = root.resolve("pop").relativize(file);
        var own = parts.getNameCount() > 1 ? "pop." + parts.getName(0) + "." : "pop.";
        return lines(file).stream()
                .filter(line -> line.startsWith("import pop.") && !line.startsWith("import " + own))
                .count();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
