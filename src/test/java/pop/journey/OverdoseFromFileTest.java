package pop.journey;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import pop.PopTest;
import pop.TestClock;
import pop.Visitor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static pop.journey.Beginnings.signedIn;
import static pop.journey.InTheStreet.GREGOR;
import static pop.journey.InTheStreet.NADIA;
import static pop.journey.InTheStreet.RUTH;
import static pop.journey.InTheStreet.name;

/// Police tell of several overdoses in a spreadsheet: each row by itself, each reference once.
@PopTest
class OverdoseFromFileTest {

    private static final String HEADER =
            "Reference,Alive,Accident,Illicit drug,Police dealt with it,When,Name,Now,Where exactly,Suspected,Naloxone,Agrees or objects\n";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TestClock clock;

    private InTheStreet street;

    @BeforeEach
    void night() {
        clock.set(Instant.parse("2026-11-24T02:10:00Z"));
        street = new InTheStreet(application);
    }

    @AfterEach
    void theAgreementStands() {
        street.agreementStands();
    }

    @Test
    void each_row_is_sent_and_the_same_file_again_sends_nothing(Visitor gregor, Visitor ruth) {
        var one = name();
        var other = name();
        var file = HEADER
                + row(
                        reference(),
                        one,
                        "hospital,\"Royal Infirmary, ward 12\",heroin and street valium; something blue,\"yes, 2 doses\",")
                + row(reference(), other, "a friend’s,Dennistoun,unknown,no,not asked");
        send(gregor, file).see("Sent: 2", "Row 2", "Row 3").notSee("Not sent");
        var first = link(gregor, 0);
        signedIn(ruth, RUTH)
                .open(first)
                .see(one, "In hospital", "Royal Infirmary, ward 12", "Heroin, Street benzodiazepines. something blue")
                .see("Yes: yes, 2 doses", "Not asked");
        ruth.open(link(gregor, 1)).see(other, "a friend’s, Dennistoun");

        clock.tick(Duration.ofMinutes(5));
        send(gregor, file).see("Told before: 2").notSee("Sent: ");
        assertThat(link(gregor, 0)).isEqualTo(first);
        assertThat(tolds(one)).isEqualTo(1);
        // a colleague sends it too, an hour later
        clock.tick(Duration.ofHours(1));
        send(gregor.forgetCookies(), NADIA, file).see("Told before: 2");
        assertThat(tolds(other)).isEqualTo(1);
    }

    @Test
    void a_bad_row_loses_no_other_and_says_what_to_put_right(Visitor gregor) {
        var good = name();
        var out = name();
        var noTime = reference();
        var file = HEADER
                + row("", name(), ",,,,")
                + reference() + ",yes,meant,yes,yes,24 11 2026 01:30," + out + ",,,,,\n"
                + noTime + ",yes,yes,yes,yes,," + name() + ",,,,,\n"
                + reference() + ",yes,perhaps so,yes,yes,24 11 2026 01:30," + name() + ",,,,,\n"
                + reference() + ",yes,,yes,yes,25 11 2026 01:30," + name() + ",,,,,\n"
                + reference() + ",yes,yes,yes,yes,24 11 2026 01:30," + name() + ",,,,,yes\n"
                + row(reference(), good, ",,,,");
        send(gregor, file).see("Sent: 1", "Out of scope: 1", "Not sent: to be put right: 5");
        gregor.see("Reference: Give it a reference of your own", "Not met: it was an accident", "raise a concern")
                .see(noTime, "When: Say when it happened", "Accident: Say yes, no or not known")
                .see("Accident: Say whether it was an accident", "When: This is still to come")
                .see("Agrees or objects: Say agrees, objects or not asked");
        assertThat(tolds(good)).isEqualTo(1);
        assertThat(tolds(out)).isZero();
    }

    @Test
    void the_same_reference_with_something_else_corrects_what_was_told(Visitor gregor, Visitor ruth) {
        var name = name();
        var reference = reference();
        send(gregor, HEADER + row(reference, name, "hospital,,,,")).see("Sent: 1");
        var it = link(gregor, 0);
        send(gregor, HEADER + row(reference, name, "left,Went towards Duke Street,,,"))
                .see("Corrected: 1");
        assertThat(link(gregor, 0)).isEqualTo(it);
        signedIn(ruth, RUTH).open(it).see("Changed since somebody read it", "Went towards Duke Street");
    }

    @Test
    void one_reference_for_two_people_is_asked_about(Visitor gregor) {
        var reference = reference();
        var one = name();
        var file = HEADER + row(reference, one, ",,,,") + row(reference, name(), ",,,,");
        send(gregor, file).see("Not sent: to be put right: 2", "Another row has this reference too");
        assertThat(tolds(one)).isZero();
        // the same row twice is one
        var row = row(reference, one, ",,,,");
        send(gregor, HEADER + row + row).see("Sent: 1", "Told before: 1");
        assertThat(tolds(one)).isEqualTo(1);
    }

    @Test
    void without_an_agreement_rows_are_kept_and_sent_when_they_are_told_again(Visitor gregor, Visitor ruth) {
        var name = name();
        var file = HEADER + row(reference(), name, ",,,,");
        street.agreementEnds("2026-11-24");
        send(gregor, file).see("Kept, not sent: 1", "No agreement covers it today");
        send(gregor, file).see("Kept, not sent: 1");
        signedIn(ruth, RUTH).open(link(gregor, 0)).expect(404);
        street.agreementStands();
        send(gregor, file).see("Sent: 1");
        ruth.open(link(gregor, 0)).see(name);
        send(gregor, file).see("Told before: 1");
    }

    @Test
    void an_objection_in_a_row_is_heeded(Visitor gregor) {
        var name = name();
        send(gregor, HEADER + row(reference(), name, ",,,,objects"))
                .see("Out of scope: 1", "They object to the outreach service being told");
        assertThat(tolds(name)).isZero();
    }

    @Test
    void a_workbook_with_other_names_and_dates_in_cells_is_read(Visitor gregor, Visitor ruth) throws IOException {
        var name = name();
        var space = name.indexOf(' ');
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Night");
            var heads =
                    "Incident no,Non-fatal,Accidental?,Illicit,Police,Happened,Forename,Surname,DOB,Objects,Eye colour";
            var cells = reference() + ",Y,Accidental,suspected,Y,," + name.substring(0, space) + ","
                    + name.substring(space + 1) + ",27/03/1991,no,blue";
            for (int column = 0; column < heads.split(",").length; column++) {
                sheet.value(0, column, heads.split(",")[column]);
                sheet.value(1, column, cells.split(",")[column]);
            }
            sheet.value(1, 5, LocalDateTime.of(2026, 11, 24, 1, 40));
            sheet.style(1, 5).format("dd/mm/yyyy hh:mm").set();
        }
        send(gregor, GREGOR, bytes.toByteArray()).see("Sent: 1", "Columns that were not read", "Eye colour");
        signedIn(ruth, RUTH)
                .open(link(gregor, 0))
                .see(name, "27/03/1991", "24 Nov 2026 01:40")
                .notSee("blue");
    }

    @Test
    void a_file_that_cannot_be_taken_says_what_was_looked_for(Visitor gregor) {
        send(gregor, "Reference,Fatal,Name\n1,no,x\n").expect(422).see("These columns were not found: Alive, Accident");
        gregor.see("Fatal", "Nothing was sent");
        send(gregor, HEADER.replace("Where exactly", "Survived") + row(reference(), name(), ",,,,"))
                .expect(422)
                .see("Two columns mean the same: Alive");
        send(gregor, HEADER).expect(422).see("there is nothing");
        send(gregor, "").expect(422).see("Choose the spreadsheet");
        send(gregor, HEADER + row(reference(), name(), ",,,,").repeat(501))
                .expect(422)
                .see("more than 500 rows");
        gregor.open("/overdoses/file/example.csv").expect(200).see("Reference,Alive,Accident");
    }

    @Test
    void it_is_for_police_only(Visitor other) {
        for (var who : new String[] {RUTH, "fiona.baird", "morag.sinclair", "lewis.petrie"}) {
            signedIn(other.forgetCookies(), who).open("/overdoses/file").expect(404);
            other.open("/overdoses/file/example.csv").expect(404);
        }
    }

    /// @param rest now, where, suspected, naloxone, agrees
    private static String row(String reference, String name, String rest) {
        return reference + ",yes,yes,yes,yes,24 11 2026 01:30," + name + "," + rest + "\n";
    }

    private static String reference() {
        return "PS-" + UUID.randomUUID();
    }

    private static Visitor send(Visitor visitor, String file) {
        return send(visitor, GREGOR, file);
    }

    private static Visitor send(Visitor visitor, String who, String file) {
        return send(visitor, who, file.getBytes(UTF_8));
    }

    private static Visitor send(Visitor visitor, String who, byte[] file) {
        visitor.open("/overdoses/file");
        if (visitor.status() != 200 || !visitor.text().contains("Overdoses from a spreadsheet")) {
            signedIn(visitor, who).open("/overdoses/file");
        }
        return visitor.attach("file", "night.csv", file).submit("Send");
    }

    private static String link(Visitor visitor, int number) {
        return visitor.page().select("table a[href^=/overdoses/]").get(number).attr("href");
    }

    private long tolds(String name) {
        return street.owner
                .sql("select count(*) from overdose.told where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }
}
