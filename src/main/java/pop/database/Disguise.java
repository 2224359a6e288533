package pop.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// PostgreSQL refuses to run as root. Root therefore starts it in a user namespace of its own, where it has no name
/// and no power but may still use root's files.
final class Disguise {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");

    private Disguise() {}

    /// What to put before a command: nothing, except for root.
    static List<String> ifNeeded() {
        if (!isRoot()) {
            return List.of();
        }
        if (!works(NAMESPACE)) {
            throw new CannotStart(
                    "PostgreSQL does not run as root, and this system does not let root start it in a user"
                            + " namespace (unshare -U). Run this as an ordinary user, or give POP_DATABASE_URL.");
        }
        return NAMESPACE;
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
        var command = new java.util.ArrayList<>(prefix);
        command.add("true");
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
