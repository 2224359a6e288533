package pop.openreferral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.database.AsSystem;
import pop.database.Ids;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

/// A long import can be stopped or fall over at any step: it leaves nothing half, and is simply run again.
@PopTest
class StoppedTest {

    private static final int SERVICES = 300;

    @TempDir
    private Path folder;

    @Autowired
    private DirectoryImport directory;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private AsSystem system;

    @Test
    void somebody_stops_it_and_nothing_of_it_stays() throws IOException {
        var id = new ImportId(Ids.next());
        var report = read(id, "Ferrygate", share -> {
            if (share > 0.2) {
                imports.stop(id);
            }
        });
        assertThat(report.trouble()).isEqualTo(Imports.STOPPED);
        assertThat(held("Ferrygate")).isZero();
        assertThat(state(id)).isEqualTo("STOPPED Somebody stopped it.");
        assertThat(again("Ferrygate").counts().added()).isEqualTo(SERVICES);
        assertThat(again("Ferrygate").counts().same()).isEqualTo(SERVICES);
    }

    @Test
    void it_falls_over_at_its_last_step_and_nothing_of_it_stays() throws IOException {
        var id = new ImportId(Ids.next());
        var report = read(id, "Quarrybank", share -> {
            if (share > 0.97) {
                throw new IllegalStateException("the lights went out");
            }
        });
        assertThat(report.trouble()).contains("nothing was taken in");
        assertThat(held("Quarrybank")).isZero();
        assertThat(again("Quarrybank").counts().added()).isEqualTo(SERVICES);
    }

    @Test
    void what_has_come_to_its_end_is_not_stopped_any_more() throws IOException {
        var id = new ImportId(Ids.next());
        assertThat(read(id, "Saltmarket", _ -> {}).trouble()).isEmpty();
        imports.stop(id);
        assertThat(state(id)).isEqualTo("READ");
        assertThat(held("Saltmarket")).isEqualTo(SERVICES);
    }

    private Report again(String source) throws IOException {
        return read(new ImportId(Ids.next()), source, _ -> {});
    }

    private Report read(ImportId id, String source, DoubleConsumer share) throws IOException {
        var of = ", \"status\": \"active\", \"organization\": {\"id\": \"o\", \"name\": \"" + source + "\"}}";
        var services = IntStream.range(0, SERVICES)
                .mapToObj(number -> "{\"id\": \"" + number + "\", \"name\": \"" + source + " " + number + "\"" + of)
                .collect(Collectors.joining(","));
        var file = Files.writeString(folder.resolve("directory.json"), "{\"contents\": [" + services + "]}");
        var order = new Order("directory.json", source, false, false, null);
        imports.begin(id, order);
        return directory.finish(id, file, order, share);
    }

    private int held(String source) {
        return system.call(
                "test",
                () -> sql.sql("select count(*) from directory.service s where s.source = :source")
                        .param("source", source)
                        .query(Integer.class)
                        .single());
    }

    private String state(ImportId id) {
        return system.call(
                "test",
                () -> sql.sql("select trim(i.state || ' ' || i.trouble) from openreferral.import i where i.id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .single());
    }
}
