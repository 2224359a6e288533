package pop.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import pop.database.AsSystem;

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

/// Reads files that were sent, one after the other, while whoever sent them waits or does something else.
@Component
class Reading implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final String TASK = "spreadsheet import";
    private static final String OUR_FAULT =
            "Something went wrong on our side. Send the file again: rows that are there already are passed over.";

    private final ExecutorService one = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("spreadsheet-import").daemon().factory());
    private final SpreadsheetImport spreadsheets;
    private final SentFiles files;
    private final AsSystem system;

    Reading(SpreadsheetImport spreadsheets, SentFiles files, AsSystem system) {
        this.spreadsheets = spreadsheets;
        this.files = files;
        this.system = system;
    }

    /// Deletes the content when it has been read. Waits a little, so that a short file has its result at once.
    void start(FileId id, Path content, Run.Way way, Duration wait) {
        Future<?> reading = one.submit(() -> read(id, content, way));
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

    private void read(FileId id, Path content, Run.Way way) {
        String trouble = OUR_FAULT;
        try {
            system.run(TASK, files::forgetOld);
            var end = spreadsheets.run(content, way, (lines, counts, share) -> {
                files.add(id, lines);
                files.moved(id, counts, share);
            });
            trouble = end.trouble();
        } catch (RuntimeException e) {
            // its message may quote a row
            LOG.error("a spreadsheet could not be read: {} at {}", e.getClass().getName(), e.getStackTrace());
        } finally {
            String said = trouble;
            system.run(TASK, () -> files.end(id, said));
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

    /// What is being read is left where it is; the page says so, and the file can be sent again.
    @Override
    public void destroy() {
        one.shutdownNow();
    }
}
