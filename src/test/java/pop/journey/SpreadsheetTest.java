package pop.journey;

import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pop.Cast;
import pop.PopTest;
import pop.Visitor;
import pop.database.AsSystem;
import pop.intake.SpreadsheetImport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/// A partner's spreadsheet becomes referrals: every row is accounted for, nothing is guessed, nothing comes in twice.
@PopTest
class SpreadsheetTest {

    private static final String HEADER = "Ref,Date referred,Agency,Name,Sex,DOB,Postcode,Phone,Consent,Notes\n";

    @Autowired
    JdbcClient sql;

    @Autowired
    AsSystem system;

    @Autowired
    SpreadsheetImport spreadsheets;

    @Test
    void a_file_is_checked_imported_and_imported_again_without_a_change(Visitor partner) {
        signIn(partner, Cast.BERNADETTE_PARTNER);
        String file = HEADER + "1,2026-08-15,Sacro,Zebedee Quillfeather,M,27/02/1965,G34 9HT,07700 900434,yes,fine\n"
                + "2,,Sacro,Wilf Quillfeather,M,31/02/1971,G33 IAB,,,=1+1\n"
                + "total,2,,,,,,,,\n";
        send(partner, "true", file.getBytes(UTF_8))
                .see("nothing has been imported", "Row 3", "There is no such day", "total | 2");
        assertThat(referrals("%Quillfeather")).isZero();

        send(partner, "false", file.getBytes(UTF_8))
                .see("Read as G33 1AB", "Not imported")
                .notSee("nothing has been imported");
        assertThat(referrals("%Quillfeather")).isEqualTo(2);

        send(partner, "false", file.getBytes(UTF_8)).see("This row was imported before.");
        assertThat(referrals("%Quillfeather")).isEqualTo(2);
        assertThat(statusOf("Zebedee Quillfeather")).isEqualTo("SUBMITTED SPREADSHEET THIRD_SECTOR DRAFTED,SUBMITTED");
    }

    @Test
    void two_rows_that_may_be_one_person_are_two_referrals_and_a_candidate(Visitor partner) {
        signIn(partner, Cast.BERNADETTE_PARTNER);
        send(
                        partner,
                        "false",
                        (HEADER
                                        + "1,,,Torquil Pennyfarthing,,1/2/1980,,,,\n2,,,\"PENNYFARTHINGS, Torquil\",,1/2/1980,,,,\n")
                                .getBytes(UTF_8))
                .see("May be the same person as row 2 (name alike, same date of birth)");
        assertThat(referrals("%ennyfarthing%") + referrals("%PENNY%")).isEqualTo(2);
        assertThat(candidates("Torquil%")).isEqualTo(1);
    }

    @Test
    void a_partner_is_not_told_of_people_others_referred_but_the_team_is(Visitor partner, Visitor leader) {
        String row = "1,,,Marmaduke Overthwaite,,1/2/1980,G34 9HT,,,%s\n";
        signIn(leader, Cast.MORAG_LEADER);
        send(leader, "false", (HEADER + row.formatted("first")).getBytes(UTF_8)).notSee("May be the same person");
        signIn(partner, Cast.BERNADETTE_PARTNER);
        send(partner, "false", (HEADER + row.formatted("second")).getBytes(UTF_8))
                .notSee("May be the same person");
        assertThat(candidates("Marmaduke%")).isEqualTo(1);
        send(leader, "false", (HEADER + row.formatted("third")).getBytes(UTF_8))
                .see("somebody on record (same name, same date of birth, same postcode)");
    }

    @Test
    void the_same_row_twice_in_one_file_is_one_referral(Visitor partner) {
        signIn(partner, Cast.BERNADETTE_PARTNER);
        String row = "1,,,Ptolemy Brackenridge,,1/2/1980,,,,\n";
        send(partner, "false", (HEADER + row + row).getBytes(UTF_8)).see("the same as row 2, word for word");
        assertThat(referrals("Ptolemy%")).isEqualTo(1);
    }

    @Test
    void files_of_every_usual_kind_are_read(Visitor partner) throws IOException {
        signIn(partner, Cast.BERNADETTE_PARTNER);
        String table = "Name;DOB;Notes\n%s;1980;café – “proper”\n";
        send(partner, "false", table.formatted("Cosmo Semicolon").getBytes(Charset.forName("windows-1252")));
        send(partner, "false", ("\ufeff" + table.formatted("Cosmo Mark")).getBytes(UTF_8));
        send(partner, "false", table.formatted("Cosmo Tab").replace(';', '\t').getBytes(UTF_8));
        send(partner, "false", workbook("Cosmo Workbook"));
        assertThat(notes("Cosmo %"))
                .containsExactly("café – “proper”", "café – “proper”", "café – “proper”", "café – “proper”");
    }

    @Test
    void a_file_that_cannot_be_taken_says_what_was_found(Visitor partner) {
        signIn(partner, Cast.BERNADETTE_PARTNER);
        send(partner, "false", "Colour,Weight\nred,9\n".getBytes(UTF_8))
                .see("No column for the person's name was found", "“Colour”, “Weight”");
        send(partner, "false", new byte[12 * 1024 * 1024]).expect(413).see("more than 10 MB", "Nothing of it was read");
        partner.open("/referrals/spreadsheet").submit("Send").expect(400);
    }

    @Test
    void a_report_is_for_whoever_sent_the_file(Visitor partner, Visitor other, Visitor mentor) {
        signIn(partner, Cast.BERNADETTE_PARTNER);
        send(partner, "true", (HEADER + "1,,,Peregrine Featherstone,,04/13/1980,,,,\n").getBytes(UTF_8));
        String address = partner.address();
        partner.open(address + "/report.csv").expect(200).see("Row,Result,Column", "04/13/1980");
        signIn(other, Cast.MORAG_LEADER);
        other.open(address).expect(404);
        other.open(address + "/report.csv").expect(404);
        signIn(mentor, Cast.JOE_PEER_MENTOR);
        mentor.open("/referrals/spreadsheet").expect(404);
    }

    @Test
    void the_command_gives_the_same_report_dry_or_not_and_resumes() throws IOException {
        var file = Files.createTempFile("referrals", ".csv");
        var rows = new StringBuilder(HEADER);
        for (int i = 0; i < 450; i++) {
            rows.append(i + ",,,Barnaby Thistlewood,,1/2/" + (1950 + i % 50) + ",,,,note " + i + "\n");
        }
        Files.writeString(file, rows);
        var dry = spreadsheets.run(file, true, (_, _) -> {});
        assertThat(referrals("Barnaby%")).isZero();
        var real = spreadsheets.run(file, false, (_, _) -> {});
        assertThat(real.counts()).isEqualTo(dry.counts());
        assertThat(real.counts().rows()).isEqualTo(450);
        assertThat(referrals("Barnaby%")).isEqualTo(450);
        var again = spreadsheets.run(file, false, (_, _) -> {});
        assertThat(again.counts().alreadyThere()).isEqualTo(450);
        Files.delete(file);
    }

    private static Visitor signIn(Visitor visitor, String email) {
        return visitor.open("/signin")
                .fill("email", email)
                .fill("password", "demonstration")
                .submit("Sign in");
    }

    /// Looks at the page until the file has been read.
    private static Visitor send(Visitor visitor, String dryRun, byte[] content) {
        visitor.open("/referrals/spreadsheet")
                .choose("dryRun", dryRun)
                .attach("file", "referrals.csv", content)
                .submit("Send");
        for (int looks = 0; looks < 500 && visitor.text().contains("% read"); looks++) {
            visitor.open(visitor.address());
        }
        return visitor.notSee("% read");
    }

    private static byte[] workbook(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var sheet = book.newWorksheet("Referrals");
            String[][] cells = {{"Name", "DOB", "Notes"}, {name, "1980", "café – “proper”"}};
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < cells[row].length; column++) {
                    sheet.value(row, column, cells[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private int referrals(String name) {
        return system.call(
                "test",
                () -> sql.sql("select count(*) from referral.referral where name_told like :name")
                        .param("name", name)
                        .query(Integer.class)
                        .single());
    }

    private int candidates(String name) {
        return system.call(
                "test",
                () -> sql.sql("""
                        select count(*)
                          from person.link l
                         where l.state = 'CANDIDATE'
                           and l.person_id in (select n.person_id from person.name n where n.shown like :name)
                        """).param("name", name).query(Integer.class).single());
    }

    private String statusOf(String name) {
        return system.call(
                "test",
                () -> sql.sql("""
                        select concat_ws(' ', r.status, r.came_by, r.source, string_agg(f.kind, ',' order by f.number))
                          from referral.referral r
                          join referral.fact f on f.referral_id = r.id
                          join sharing.access a on a.person_id = r.person_id and a.desk = 'triage'
                         where r.name_told = :name
                         group by r.id
                        """).param("name", name).query(String.class).single());
    }

    private java.util.List<String> notes(String name) {
        return system.call(
                "test",
                () -> sql.sql("""
                        select t.text
                          from referral.told t
                          join referral.referral r on r.id = t.referral_id
                         where r.name_told like :name
                        """).param("name", name).query(String.class).list());
    }
}
