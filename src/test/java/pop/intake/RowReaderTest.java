package pop.intake;

import org.junit.jupiter.api.Test;
import pop.person.BirthDate;
import pop.referral.Agrees;
import pop.referral.Section;
import pop.referral.Source;
import pop.spreadsheet.Row;
import pop.spreadsheet.Sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class RowReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void columns_are_known_by_many_names_in_any_order() {
        var told = told("Comments;Tel;Client;Gender;D.O.B.;Post code;Organisation;Consent given;Substances;Offences\n"
                + "likes dogs;07700 900001;Rab Example;m;1/2/1980;G31 3EG;Sacro;Y;heroin;theft\n");
        assertThat(told.person().name()).isEqualTo("Rab Example");
        assertThat(told.person().address()).isEqualTo("G31 3EG");
        assertThat(told.likeness().birth()).isEqualTo(BirthDate.on(LocalDate.of(1980, 2, 1)));
        assertThat(told.referral().source()).isEqualTo(Source.THIRD_SECTOR);
        assertThat(told.referral().agrees()).isEqualTo(Agrees.YES);
        assertThat(told.referral().told())
                .containsEntry(Section.SUBSTANCE_USE, "heroin")
                .containsEntry(Section.OFFENDING, "theft")
                .containsEntry(Section.OTHER, "likes dogs");
        assertThat(told.checks()).isEmpty();
    }

    @Test
    void two_columns_make_one_name_and_one_address() {
        var told = told("First name,Surname,Address,Postcode\nJan,van der Berg,1 Example Street,G31 3EG\n");
        assertThat(told.person().name()).isEqualTo("van der Berg, Jan");
        assertThat(told.person().address()).isEqualTo("1 Example Street, G31 3EG");
        assertThat(told.likeness().postcodes()).containsExactly("G313EG");
    }

    @Test
    void a_column_nobody_knows_is_kept_by_its_name() {
        var told = told("Name,DOB,Shoe size,Notes\nRab Example,1980,9,fine\n");
        assertThat(told.referral().told()).containsEntry(Section.OTHER, "fine\n\nShoe size: 9");
    }

    @Test
    void notes_stay_exactly_as_typed() {
        String notes = "=HYPERLINK(\"x\",\"click\")\nLine two 🙂 <b>Fàilte</b>";
        var told = told("Name,DOB,Notes\nRab Example,1980,\"" + notes.replace("\"", "\"\"") + "\"\n");
        assertThat(told.referral().told()).containsEntry(Section.OTHER, notes);
    }

    @Test
    void a_date_that_cannot_be_right_is_not_known_and_says_why() {
        assertThat(checks("Name,DOB\nRab Example,04/13/2003\n")).singleElement().satisfies(line -> {
            assertThat(line.row()).isEqualTo(2);
            assertThat(line.column()).isEqualTo("DOB");
            assertThat(line.says()).isEqualTo("04/13/2003");
            assertThat(line.reason()).contains("month before the day", "13 Apr 2003");
        });
        assertThat(reasons("Name,DOB\nRab Example,31/02/1971\n")).containsExactly("There is no such day. " + KEPT);
        assertThat(reasons("Name,DOB\nRab Example,01/01/1900\n"))
                .containsExactly("Programs put this date where none is known. " + KEPT);
    }

    private static final String KEPT = "The text is kept, and the date of birth counts as not known.";

    @Test
    void somebody_under_sixteen_is_taken_and_pointed_out() {
        var told = told("Name,DOB\nRab Example,22/12/2012\n");
        assertThat(told.likeness().birth()).isEqualTo(BirthDate.on(LocalDate.of(2012, 12, 22)));
        assertThat(told.checks())
                .singleElement()
                .satisfies(line -> assertThat(line.reason()).contains("13 years old"));
    }

    @Test
    void an_age_in_a_column_of_ages_is_an_age() {
        assertThat(told("Name,Age\nRab Example,39\n").likeness().birth().precision())
                .isEqualTo(BirthDate.Precision.AGE_ABOUT);
    }

    @Test
    void a_mended_postcode_is_shown() {
        assertThat(reasons("Name,Postcode\nRab Example,G33 IAB\n"))
                .containsExactly("Read as G33 1AB, with a letter and a figure that look alike exchanged."
                        + " The text is kept as typed.");
    }

    @Test
    void what_is_in_no_list_is_not_known_and_pointed_out() {
        var told =
                told("Name,Agency,Sex,Consent,Phone\nRab Example,The Wee Shop,purple,yes but not the police,a phone\n");
        assertThat(told.referral().source()).isEqualTo(Source.NOT_KNOWN);
        assertThat(told.referral().fromAgency()).isEqualTo("The Wee Shop");
        assertThat(told.referral().agrees()).isEqualTo(Agrees.NOT_KNOWN);
        assertThat(told.referral().agreesTold()).isEqualTo("yes but not the police");
        assertThat(told.person().sex()).isEqualTo("purple");
        assertThat(told.checks())
                .extracting(Line::column)
                .containsExactlyInAnyOrder("Agency", "Sex", "Consent", "Phone");
    }

    @Test
    void a_row_without_anybody_is_not_imported_and_keeps_its_text() {
        var line = reader("Name,DOB,Phone,Notes\n,unknown,no phone,two cells\n").refusal();
        assertThat(line).hasValueSatisfying(it -> assertThat(it.says()).contains("two cells"));
    }

    @Test
    void a_broken_quotation_mark_is_not_trusted() {
        assertThat(reader("Name,DOB,Notes\nRab Example,1980,\"never closed\n").refusal())
                .hasValueSatisfying(line -> assertThat(line.reason()).contains("quotation mark"));
    }

    @Test
    void the_order_of_columns_and_spaces_do_not_change_what_a_row_says() {
        assertThat(told("Name,DOB\nRab  Example ,1980\n").content())
                .isEqualTo(told("dob;name\n1980;Rab Example\n").content());
    }

    private static List<Line> checks(String csv) {
        return told(csv).checks();
    }

    private static List<String> reasons(String csv) {
        return checks(csv).stream().map(Line::reason).toList();
    }

    private static Told told(String csv) {
        return reader(csv).read();
    }

    @Test
    void an_identifier_is_never_taken_from_a_file_and_stands_in_no_report() {
        var told =
                reader("Name,DOB,CHI number\nRab Sealed,1 2 1980,1313131313\n").read();

        assertThat(told.referral().toString() + told.checks())
                .doesNotContain("1313131313")
                .contains("kept sealed");
    }

    private static RowReader reader(String csv) {
        try (var sheet = Sheet.open(new ByteArrayInputStream(csv.getBytes(UTF_8)))) {
            Row row = sheet.iterator().next();
            return new RowReader(Columns.of(sheet.header()), row, TODAY);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
