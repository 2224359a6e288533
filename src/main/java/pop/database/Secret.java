package pop.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/// A random password kept in a file that only its owner may read.
final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    static String keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            var random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            var half = Files.createTempFile(file.getParent(), "password", ".new");
            Files.writeString(half, Base64.getUrlEncoder().withoutPadding().encodeToString(random));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return Files.readString(file).strip();
    }
}
