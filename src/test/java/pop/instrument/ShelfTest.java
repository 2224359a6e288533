package pop.instrument;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pop.PopTest;
import pop.database.CannotStart;
import pop.database.Owner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A version that was published stays as it is. Everything here is taken back.
@PopTest
class ShelfTest {

    private static final InstrumentKey FAST = new InstrumentKey("fast", "1");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private InstrumentImport imports;

    private Connection connection;
    private JdbcClient owner;
    private Shelf shelf;

    @BeforeEach
    void begin() throws SQLException {
        connection = Owner.source(application).getConnection();
        connection.setAutoCommit(false);
        owner = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        shelf = new Shelf(owner);
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void what_comes_along_is_there_and_once_only() {
        new OwnInstruments().bring(connection);
        for (var file : OwnInstruments.files()) {
            assertThat(shelf.put(file, OwnInstruments.key(file.name()))).isEqualTo(Shelf.Put.ALREADY_THERE);
        }
        assertThat(owner.sql("select count(*) from instrument.item where code = 'core-10'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(11);
        assertThat(owner.sql("select link || least_value from instrument.risk")
                        .query(String.class)
                        .list())
                .contains("61");
        assertThat(owner.sql("select area from instrument.item where code = 'pop' order by position limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("HOUSING");
    }

    @Test
    void a_published_version_that_changed_stops_the_start_and_says_why() {
        var fast = Made.file("fast-1");
        var other =
                new InstrumentFile("fast-1.json", fast.questionnaire().replace("Item 2", "Item II"), fast.scoring());
        assertThatThrownBy(() -> shelf.put(other, FAST))
                .isInstanceOf(NotAnInstrument.class)
                .hasMessageContainingAll("fast-1.json has changed", "a published version never changes", "Undo");
        owner.sql("update instrument.version set digest = 'another' where code = 'fast'")
                .update();
        assertThatThrownBy(() -> new OwnInstruments().bring(connection))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("fast-1.json has changed since version 1");
    }

    @Test
    void its_end_may_be_set_once() {
        ended("2030-01-01");
        assertThat(until()).isEqualTo("2030-01-01");
        ended("2031-01-01");
        assertThat(until()).as("set once").isEqualTo("2030-01-01");
        shelf.put(Made.file("fast-1"), FAST);
        assertThat(until()).as("and not taken back by a file without it").isEqualTo("2030-01-01");
    }

    @Test
    void a_new_version_is_added_beside_the_old_one() {
        var two = version(Made.file("fast-1"), "2");
        assertThat(shelf.put(two, new InstrumentKey("fast", "2"))).isEqualTo(Shelf.Put.ADDED);
        assertThat(owner.sql("select version from instrument.version where code = 'fast' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("1", "2");
        assertThatThrownBy(() -> shelf.put(version(Made.file("fast-1"), "3"), new InstrumentKey("fast", "4")))
                .hasMessageContaining("It is fast-3 by its content, and fast-4 by its name");
    }

    @Test
    void a_new_version_is_no_way_round_a_licence() {
        var star = version(Made.file("justice-star-1"), "2");
        var free =
                new InstrumentFile("Star", star.questionnaire(), star.scoring().replaceFirst("\"APPROVAL\",", ""));
        assertThat(free.scoring()).isNotEqualTo(star.scoring());
        assertThatThrownBy(() -> shelf.put(free, new InstrumentKey("justice-star", "2")))
                .hasMessageContaining("needs APPROVAL, LICENCE, TRAINING");
        assertThat(shelf.put(star, new InstrumentKey("justice-star", "2"))).isEqualTo(Shelf.Put.ADDED);
    }

    @Test
    void a_file_is_imported_or_refused_in_words(@TempDir Path folder) throws IOException, SQLException {
        var fast = Made.file("fast-1");
        var questionnaire = Files.writeString(folder.resolve("fast.json"), fast.questionnaire());
        var scoring = Files.writeString(folder.resolve("fast.scoring.json"), fast.scoring());
        var taken = imports.take(questionnaire, scoring);
        assertThat(taken.isNew()).isFalse();
        assertThat(taken.items()).isEqualTo(4);
        assertThatThrownBy(() -> imports.take(folder.resolve("none.json"), scoring))
                .hasMessageContaining("no file");
        Files.write(questionnaire, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> imports.take(questionnaire, scoring)).hasMessageContaining("UTF-8");
        Files.writeString(questionnaire, fast.questionnaire().replace("Item 2", "Item two"));
        assertThatThrownBy(() -> imports.take(questionnaire, scoring)).hasMessageContaining("never changes");
    }

    private static InstrumentFile version(InstrumentFile of, String version) {
        return new InstrumentFile(
                "A new version",
                of.questionnaire().replace("\"version\": \"1\"", "\"version\": \"" + version + "\""),
                of.scoring().replace("|1\"", "|" + version + "\""));
    }

    private void ended(String until) {
        var fast = Made.file("fast-1");
        var told = fast.scoring().replaceFirst("\\{", "{\"until\": \"" + until + "\",");
        shelf.put(new InstrumentFile("fast-1.json", fast.questionnaire(), told), FAST);
    }

    private LocalDate until() {
        return owner.sql("select until from instrument.version where code = 'fast'")
                .query(LocalDate.class)
                .single();
    }
}
