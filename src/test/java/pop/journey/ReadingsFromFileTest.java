package pop.journey;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;
import pop.World;
import pop.database.Ids;
import pop.database.Owner;
import pop.outcome.ReadingsImport;
import pop.outcome.ReadingsReport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;

/// Readings from an export: all of the file or nothing of it, each fault told with its row, and once.
@PopTest
class ReadingsFromFileTest {

    private static final String STAR =
            "Person,Date,Instrument,Version,Who completed,1,2 (whatever it is called),Area 6,10\n";
    private static final String OURS =
            "Reference;Date completed;Measure;Completed by;Where I stay;My health;others;Before support\n";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private ReadingsImport imports;

    @Autowired
    private TestClock clock;

    @TempDir
    private Path folder;

    private JdbcClient owner;
    private World world;

    @BeforeEach
    void somebody() {
        clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        owner = Owner.of(application);
        noPermits();
        world = World.with(application, "From a File " + Ids.next().toString().substring(24), clock.instant());
    }

    @AfterEach
    void noPermits() {
        owner.sql("delete from instrument.permit where code = 'justice-star'").update();
    }

    @Test
    void a_licensed_export_comes_in_once_its_licence_and_approval_are_on_record(Visitor fiona) throws IOException {
        var file =
                STAR + row("18/11/2026", "together", "4,5,n/a,declined") + row("2026-11-20", "Worker only", "5,5,6,");
        var shut = read(file);
        assertThat(shut.imported()).isZero();
        assertThat(shut.faults())
                .hasSize(2)
                .allSatisfy(
                        it -> assertThat(it.words()).contains("Justice Star, version 1", "No licence is on record"));
        permit("LICENCE");
        assertThat(read(file).faults()).allSatisfy(it -> assertThat(it.words()).contains("has not approved"));
        permit("APPROVAL");

        assertThat(dryRun(file).imported()).isEqualTo(2);
        assertThat(readings()).isZero();
        assertThat(read(file)).isEqualTo(new ReadingsReport(2, 0, java.util.List.of(), ""));
        assertThat(read(file)).isEqualTo(new ReadingsReport(0, 2, java.util.List.of(), ""));
        assertThat(readings()).isEqualTo(2);
        assertThat(told("4", "2026-11-18")).isEqualTo("DECLINED NOT_APPLICABLE 4 5");
        signedIn(fiona, "fiona.baird")
                .open("/people/" + world.person + "/change")
                .see("Justice Star", "18 Nov 2026");
        fiona.follow("Wed 18 Nov 2026").see("From a file", "Area 6 Does not apply");
    }

    @Test
    void one_row_that_cannot_be_keeps_all_of_them_out_and_each_is_told() throws IOException {
        var nobody = Ids.next().toString();
        var report = read(faulty(world.person.toString(), nobody));
        assertThat(report.imported()).isZero();
        assertThat(readings()).isZero();
        assertThat(report.faults())
                .extracting(it -> it.row() + " " + it.words())
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("3 “31/02/2026” is no day"),
                        it -> assertThat(it).startsWith("4 1 Dec 2026 is still to come"),
                        it -> assertThat(it).startsWith("5 1 Mar 1980 is before they were born"),
                        it -> assertThat(it)
                                .startsWith("6 They were not supported on 1 Nov 2026. If it was done before"),
                        it -> assertThat(it).startsWith("7 Nobody is found by “" + nobody),
                        it -> assertThat(it).startsWith("8 Nobody is named"),
                        it -> assertThat(it).startsWith("9 “somebody” does not say who completed it"),
                        it -> assertThat(it)
                                .startsWith("9 “11” is no answer to “Where I stay”: Enter a whole number from 1 to 10"),
                        it -> assertThat(it).startsWith("9 “five” is no answer to “My health”"),
                        it -> assertThat(it).startsWith("10 There is no instrument “Happiness” here"),
                        it -> assertThat(it).startsWith("11 The same person, day, instrument"),
                        it -> assertThat(it).startsWith("12 “Where I stay” is no area of AUDIT, version 1"),
                        it -> assertThat(it).startsWith("12 “My health” is no area of AUDIT, version 1"),
                        it -> assertThat(it).startsWith("13 No area has a number"));
    }

    /// The first row is sound.
    private static String faulty(String id, String nobody) {
        return OURS
                + id + ";18/11/2026;How things are;together;4;5;;\n"
                + id + ";31/02/2026;pop;together;4;5;;\n"
                + id + ";01/12/2026;pop;together;4;5;;\n"
                + id + ";01/03/1980;pop;together;4;5;;yes\n"
                + id + ";01/11/2026;pop;together;4;5;;\n"
                + nobody + ";18/11/2026;pop;together;4;5;;\n"
                + ";18/11/2026;pop;together;4;5;;\n"
                + id + ";19/11/2026;pop;somebody;11;five;n/a;\n"
                + id + ";19/11/2026;Happiness;worker;4;5;;\n"
                + id + ";18/11/2026;pop;together;4;5;;\n"
                + id + ";20/11/2026;audit;together;4;5;;\n"
                + id + ";21/11/2026;pop;together;declined;;n/a;\n";
    }

    @Test
    void what_is_there_with_other_answers_is_not_for_a_file_to_decide() throws IOException {
        var reference = world.reference.toLowerCase(java.util.Locale.ROOT);
        var line = reference + ";18/11/2026;pop;person only;%s;5;not applicable;\n";
        assertThat(read(OURS + line.formatted("4")).imported()).isEqualTo(1);
        assertThat(read(OURS + line.formatted("6")).faults())
                .singleElement()
                .satisfies(it -> assertThat(it.words()).startsWith("One of that day is there with other answers"));
        assertThat(read(OURS + line.formatted("4").replace("18/11", "10/11").replace("applicable;", "applicable;yes"))
                        .imported())
                .isEqualTo(1);
        assertThat(owner.sql("select early from outcome.reading where person_id = :person and done_on = '2026-11-10'")
                        .param("person", world.person)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void a_file_that_is_none_is_told_as_a_whole() throws IOException {
        assertThat(read("").trouble()).contains("empty");
        assertThat(read("Person,Date,1,2\na,b,1,2\n").trouble())
                .isEqualTo("The file has no column “Instrument”, “Who completed”.");
    }

    private String row(String date, String who, String areas) {
        return world.person + "," + date + ",Justice Star,1," + who + "," + areas + "\n";
    }

    private ReadingsReport read(String file) throws IOException {
        return imports.run(written(file), false);
    }

    private ReadingsReport dryRun(String file) throws IOException {
        return imports.run(written(file), true);
    }

    private Path written(String file) throws IOException {
        return Files.writeString(folder.resolve("readings.csv"), file);
    }

    private void permit(String kind) {
        owner.sql("""
                        insert into instrument.permit (id, code, kind, holder, number, since, checked_by, recorded_at, recorded_by)
                        values (:id, 'justice-star', :kind, 'A test', 'T-1', '2026-01-01', 'A test', now(), :by::uuid)
                        """)
                .param("id", Ids.next())
                .param("kind", kind)
                .param("by", Beginnings.MORAG)
                .update();
    }

    private long readings() {
        return owner.sql("select count(*) from outcome.reading where person_id = :person and code <> 'core-10'")
                .param("person", world.person)
                .query(Long.class)
                .single();
    }

    private String told(String count, String day) {
        return owner.sql("""
                        select string_agg(coalesce(a.value::text, a.missing), ' ' order by a.value is not null, coalesce(a.missing, ''), a.value)
                          from outcome.reading r
                          join outcome.answer a on a.reading_id = r.id
                         where r.person_id = :person
                           and r.done_on = :day::date
                        having count(*) = :count::int
                        """)
                .param("person", world.person)
                .param("day", day)
                .param("count", count)
                .query(String.class)
                .single();
    }
}
