package pop.command;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The application as a command sees it.
///
/// ```java
/// @Mixin
/// private final House house;
///
/// public Integer call() {
///     try (var application = house.open()) {
///         application.getBean(Trail.class).verify();
/// ```
final class House {

    private final Class<?> application;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded database; default: ~/.positive-outcomes.")
    private @Nullable Path data;

    House(Class<?> application) {
        this.application = application;
    }

    /// For a command that has a folder of its own.
    House on(Path folder) {
        data = folder;
        return this;
    }

    /// Starts everything but the web, on the database of a running `pop run` if there is one; made lazily.
    ConfigurableApplicationContext open() {
        return open(false);
    }

    /// The same; a database that is empty gets the cast first.
    ConfigurableApplicationContext openWithCast() {
        return open(true);
    }

    private ConfigurableApplicationContext open(boolean cast) {
        return start(Map.of(
                "server.port", "-1",
                "spring.main.lazy-initialization", "true",
                "pop.database.cast", cast,
                "pop.database.join", "true",
                "pop.jobs", "false"));
    }

    ConfigurableApplicationContext openWithWeb(int port, boolean cast) {
        return start(Map.of("server.port", port, "pop.database.cast", cast));
    }

    private ConfigurableApplicationContext start(Map<String, Object> settings) {
        var arguments = new HashMap<>(settings);
        if (data != null) {
            arguments.put("pop.database.data", data.toAbsolutePath().normalize());
        }
        return new SpringApplicationBuilder(application)
                .run(arguments.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
