package pop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/// A file in the repository that is drawn from the code: the test fails when it no longer says what the code says.
public record Committed(Path file) {

    private static final String REFRESH = "./pop test -Dpop.write=true";

    public static Committed file(String path) {
        return new Committed(Path.of(path));
    }

    public void says(String text) {
        try {
            if (Boolean.getBoolean("pop.write")) {
                if (file.getParent() != null) {
                    Files.createDirectories(file.getParent());
                }
                Files.writeString(file, text);
            }
            var committed = Files.exists(file) ? Files.readString(file) : "";
            assertThat(committed)
                    .as("%s is out of date; refresh it with %s", file, REFRESH)
                    .isEqualTo(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
