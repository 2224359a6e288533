package pop;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Gives the application an empty data folder.
class FreshFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            forgetEarlierRuns(target);
            var folder = Files.createTempDirectory(target, "test-data-").toString();
            var properties = Map.<String, Object>of("pop.database.data", folder);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("fresh folder", properties));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void forgetEarlierRuns(Path target) throws IOException {
        try (var folders = Files.newDirectoryStream(target, "test-data-*")) {
            for (var folder : folders) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }
}
