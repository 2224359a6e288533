package pop.command;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import pop.PopTest;
import pop.TestClock;
import pop.database.Owner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// The command for the annual report, on a year in which nobody came.
@PopTest
class ReportTest {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    @Test
    void it_writes_both_files_and_the_same_again(@TempDir Path folder) throws IOException {
        clock.set(Instant.parse("2018-06-01T10:00:00Z"));
        var first = typed("--year", "2017-18", "--out", folder.resolve("new").toString());
        var files = first.write(application);
        assertThat(files)
                .extracting(it -> it.getFileName().toString())
                .containsExactly(
                        "positive-outcomes-annual-report-2017-18.html", "positive-outcomes-annual-report-2017-18.pdf");
        assertThat(files.getFirst()).content().contains("As of 1 Jun 2018");
        var pdf = Files.readAllBytes(files.getLast());
        clock.set(Instant.parse("2018-07-01T10:00:00Z"));
        assertThat(Files.readAllBytes(first.write(application).getLast())).isEqualTo(pdf);
        assertThat(folder.resolve("new")).isDirectoryContaining("glob:**.pdf").isDirectoryNotContaining("glob:**.part");

        var other = typed("--year", "2017-18", "--as-of", "2018-05-02", "--out", folder.toString());
        assertThat(other.write(application).getFirst()).content().contains("As of 2 May 2018");
        Owner.of(application)
                .sql("delete from report.annual where year = '2017-18'")
                .update();
    }

    @Test
    void it_says_what_is_wrong(@TempDir Path folder) {
        clock.set(Instant.parse("2018-06-01T10:00:00Z"));
        assertThatThrownBy(() ->
                        typed("--year", "2018-19", "--out", folder.toString()).write(application))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("2018–19 is not over");
        assertThatThrownBy(() ->
                        typed("--year", "2018", "--out", folder.toString()).write(application))
                .isInstanceOf(Failed.class)
                .hasMessageContaining("2018");
        assertThatThrownBy(() -> typed("--year", "2017-18")).hasMessageContaining("--out");
    }

    private static Report.Annual typed(String... arguments) {
        var command = new Report.Annual(new House(ReportTest.class));
        new CommandLine(command).parseArgs(arguments);
        return command;
    }
}
