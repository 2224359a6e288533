package pop.openreferral;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Reads directories that were sent on the page, one after the other, while whoever sent them waits or does something
/// else.
@Component
class Reading implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("directory-import").daemon().factory());
    private final DirectoryImport directory;

    Reading(DirectoryImport directory) {
        this.directory = directory;
    }

    /// Deletes the content when it has been read. Waits a little, so that a short file has its result at once.
    void start(ImportId id, Path content, Order order, Duration wait) {
        Future<?> reading = one.submit(() -> read(id, content, order));
        try {
            reading.get(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            LOG.debug("a long file goes on being read");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(ImportId id, Path content, Order order) {
        try {
            directory.finish(id, content, order, _ -> {});
        } finally {
            delete(content);
        }
    }

    private static void delete(Path content) {
        try {
            Files.deleteIfExists(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        one.shutdownNow();
    }
}
