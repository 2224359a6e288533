package pop.openreferral;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pop.PopTest;
import pop.database.AsOwner;
import pop.database.AsSystem;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// What is written out and read in again is the same: the same rows, and the same bytes when it is written once more.
/// In a transaction of the database's owner that is taken back, so that it may empty the directory.
@PopTest
class RoundTripTest {

    private static final int DIRECTORIES = 60;
    private static final DirectoryExport.Choice WHOLE = new DirectoryExport.Choice(null, true);
    private static final Order READ_BACK = new Order("directory.json", null, true, false, null);

    /// What an export does not hold: versions, and when somebody last touched a row that HSDS gives no date.
    private static final Map<String, String> TABLES = Map.of(
            "directory.organisation", "to_jsonb(t) - 'version' - 'changed_at'",
            "directory.location", "to_jsonb(t) - 'changed_at'",
            "directory.service", "to_jsonb(t) - 'version' - 'unreached_at'",
            "directory.service_need", "to_jsonb(t)",
            "directory.taking", "to_jsonb(t)",
            "directory.service_at_location", "to_jsonb(t)",
            "directory.schedule", "to_jsonb(t)",
            "directory.contact", "to_jsonb(t)");

    @TempDir
    private Path folder;

    @Autowired
    private AsOwner owner;

    @Autowired
    private Imports imports;

    @Autowired
    private AsSystem system;

    @Autowired
    private Clock clock;

    private Connection database;
    private JdbcClient sql;

    @BeforeEach
    void begin() throws SQLException {
        database = owner.connect();
        database.setAutoCommit(false);
        sql = JdbcClient.create(new SingleConnectionDataSource(database, true));
    }

    @AfterEach
    void take_back() throws SQLException {
        database.rollback();
        database.close();
    }

    @Test
    void the_directory_that_is_there() throws Exception {
        same("the cast's");
    }

    @Test
    void any_directory() throws Exception {
        for (int seed = 1; seed <= DIRECTORIES; seed++) {
            database.rollback();
            empty();
            new RandomDirectory(seed, sql).write();
            same("directory " + seed);
        }
    }

    @Test
    void somebody_elses_directory_read_twice_and_written_for_others() throws Exception {
        empty();
        var order = new Order("theirs.json", "Larkfield", false, false, null);
        var file = Files.writeString(folder.resolve("theirs.json"), Samples.FULL);
        var first = importing().within(file, order);
        assertThat(first.counts()).isEqualTo(new Report.Counts(1, 0, 0, 0, 0, 1, 1));
        var rows = rows();
        database.setAutoCommit(false);
        assertThat(again(file, order)).isEqualTo(new Report.Counts(0, 0, 1, 0, 0, 0, 0));
        assertThat(rows()).isEqualTo(rows);

        var out = written(new DirectoryExport.Choice("Larkfield", false));
        for (var kept : Samples.KEPT) {
            assertThat(out).contains(kept);
        }
        assertThat(out).doesNotContain("\"pop\"");
        var copy = Files.writeString(folder.resolve("copy.json"), out);
        assertThat(again(copy, order)).isEqualTo(new Report.Counts(0, 0, 1, 0, 0, 0, 0));
    }

    private void same(String what) throws Exception {
        var before = rows();
        var first = written(WHOLE);
        empty();
        var file = Files.writeString(folder.resolve("directory.json"), first);
        var report = importing().within(file, READ_BACK);
        assertThat(report.findings())
                .as(what)
                .filteredOn(it -> it.kind() != Found.MARKUP && it.kind() != Found.RECURRENCE)
                .isEmpty();
        assertThat(rows()).as(what).isEqualTo(before);
        assertThat(written(WHOLE)).as(what).isEqualTo(first);
        assertThat(again(file, READ_BACK).same())
                .as(what)
                .isEqualTo(report.counts().added());
        assertThat(rows()).as(what).isEqualTo(before);
    }

    private Report.Counts again(Path file, Order order) {
        forget();
        return importing().within(file, order).counts();
    }

    /// What would be gone with the transaction that this test never ends.
    private void forget() {
        for (var table : List.of("staged", "mentioned", "wanted", "altered", "standing", "loose")) {
            sql.sql("drop table if exists pg_temp." + table).update();
        }
    }

    private void empty() {
        forget();
        sql.sql("truncate directory.organisation, directory.location, directory.service cascade")
                .update();
    }

    private DirectoryImport importing() {
        return new DirectoryImport(sql, new Terms(sql, clock), imports, system, clock);
    }

    private String written(DirectoryExport.Choice choice) throws IOException {
        try (var out = new ByteArrayOutputStream()) {
            new DirectoryExport(sql).write(choice, out);
            return out.toString(UTF_8);
        }
    }

    private Map<String, List<String>> rows() {
        var all = new LinkedHashMap<String, List<String>>();
        TABLES.forEach((table, row) -> all.put(
                table,
                sql.sql("select (" + row + ")::text from " + table + " t order by 1")
                        .query(String.class)
                        .list()));
        return all;
    }
}
