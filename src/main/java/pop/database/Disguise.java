package pop.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// PostgreSQL refuses to run as root, so root starts it as nobody: in a user namespace of its own, or, where a
/// container forbids those, under another number. Both leave it the right to use the files of its folder.
final class Disguise {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NUMBER = List.of(
            "setpriv",
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups",
            "--inh-caps=+dac_override,+fowner",
            "--ambient-caps=+dac_override,+fowner");

    private Disguise() {}

    /// What to put before a command: nothing, except for root.
    static List<String> ifNeeded() {
        if (!isRoot()) {
            return List.of();
        }
        return Stream.of(NAMESPACE, NUMBER)
                .filter(Disguise::works)
                .findFirst()
                .orElseThrow(() -> new CannotStart("PostgreSQL does not run as root, and neither unshare nor setpriv"
                        + " may disguise it here. Run this as an ordinary user, or set POP_DATABASE_URL."));
    }

    private static boolean isRoot() {
        try {
            var self = Path.of("/proc/self");
            return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        } catch (IOException | UnsupportedOperationException unknown) {
            return "root".equals(System.getProperty("user.name"));
        }
    }

    private static boolean works(List<String> prefix) {
        var command = Stream.concat(prefix.stream(), Stream.of("true")).toList();
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
