package pop.spreadsheet;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DelimitedSheetTest {

    @Test
    void commas_semicolons_and_tabs_are_told_apart() throws IOException {
        assertThat(cells("Name,Age\nAnn,3\n")).containsExactly(List.of("Ann", "3"));
        assertThat(cells("Name;Note\nAnn;\"one, two; three\"\n")).containsExactly(List.of("Ann", "one, two; three"));
        assertThat(cells("Name\tNote\nAnn\tone, two, three, four\n"))
                .containsExactly(List.of("Ann", "one, two, three, four"));
        assertThat(cells("sep=;\nName;Note\nAnn;b\n")).containsExactly(List.of("Ann", "b"));
        assertThat(cells("Name\nAnn\nBea\n")).containsExactly(List.of("Ann"), List.of("Bea"));
    }

    @Test
    void every_common_encoding_is_read() throws IOException {
        String text = "Name,Note\nZoë,“café” – £5 🙂\n";
        var expected = List.of("Zoë", "“café” – £5 🙂");
        assertThat(cells(text.getBytes(UTF_8))).containsExactly(expected);
        assertThat(cells(("\ufeff" + text).getBytes(UTF_8))).containsExactly(expected);
        assertThat(cells(("\ufeff" + text).getBytes(UTF_16LE))).containsExactly(expected);
        assertThat(cells(("\ufeff" + text).getBytes(UTF_16BE))).containsExactly(expected);
        assertThat(cells(text.getBytes(UTF_16LE))).containsExactly(expected);
        byte[] windows = text.replace("🙂", "!").getBytes(Charset.forName("windows-1252"));
        assertThat(cells(windows)).containsExactly(List.of("Zoë", "“café” – £5 !"));
    }

    @Test
    void lines_pasted_from_two_programs_are_each_read_in_their_own_encoding() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("Name\nZoë\n".getBytes(UTF_8));
        bytes.write("Chloë\n".getBytes(Charset.forName("windows-1252")));
        assertThat(cells(bytes.toByteArray())).containsExactly(List.of("Zoë"), List.of("Chloë"));
    }

    @Test
    void rows_are_numbered_as_a_spreadsheet_program_shows_them() throws IOException {
        try (var sheet = sheet("Name,Note\r\n\r\nAnn,\"one\r\ntwo\rthree\"\r,\nBea,x")) {
            var rows = all(sheet);
            assertThat(rows).extracting(Row::number).containsExactly(3, 5);
            assertThat(rows.getFirst().text("note")).isEqualTo("one\ntwo\nthree");
            assertThat(sheet.progress()).isEqualTo(1);
        }
    }

    @Test
    void a_quote_that_never_closes_spoils_one_row_and_no_other() throws IOException {
        var text = new StringBuilder("Name,Note\n\"Ann,x\n\"Bea\",\"a, b\"\n");
        for (int i = 0; i < 3000; i++) {
            text.append("Cat,plain\n");
        }
        try (var sheet = sheet(text.toString())) {
            var rows = all(sheet);
            assertThat(rows).hasSize(3002);
            assertThat(rows.getFirst().defect()).isEqualTo(Row.Defect.BROKEN_QUOTE);
            assertThat(rows.getFirst().text("Note")).isEqualTo("x");
            assertThat(rows.get(1).cells()).containsExactly("Bea", "a, b");
            assertThat(rows.get(1).defect()).isNull();
        }
        try (var sheet = sheet("Name,Note\nAnn,\"x\" y\nBea,\"open\nCat,z\n")) {
            assertThat(all(sheet))
                    .extracting(Row::defect)
                    .containsExactly(Row.Defect.BROKEN_QUOTE, Row.Defect.BROKEN_QUOTE, null);
        }
    }

    @Test
    void quotes_within_words_and_doubled_quotes_are_text() throws IOException {
        assertThat(cells("Name,Note\n\"\"\"Danny\"\"\",6\" tall\n, \"a, b\" \n"))
                .containsExactly(List.of("\"Danny\"", "6\" tall"), List.of("", "a, b"));
    }

    @Test
    void a_header_may_stand_under_a_title_and_repeat_or_lack_names() throws IOException {
        try (var sheet = sheet("\nReferrals January,,,\n\nName,name ,,Tel  no\nAnn,b,c,d,e\nBea\n")) {
            assertThat(sheet.header().names()).containsExactly("Name", "name (2)", "Column C", "Tel no");
            assertThat(sheet.header().row()).isEqualTo(4);
            var rows = all(sheet);
            assertThat(rows.getFirst().defect()).isEqualTo(Row.Defect.TOO_MANY_CELLS);
            assertThat(rows.get(1).text("TEL NO")).isEmpty();
            assertThatThrownBy(() -> rows.get(1).text("DOB")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_no_database_takes_is_taken_out() throws IOException {
        assertThat(cells("Name,Note\nA\0nn,\u202eשלום\nBea,a\u00a0b\n"))
                .containsExactly(List.of("Ann", "\u202eשלום"), List.of("Bea", "a b"));
        assertThat(cells("\ufeffName\nx\ud800y\n".getBytes(UTF_16LE)).getFirst().getFirst())
                .isEqualTo("x\ufffdy");
        String half = "x\ud800";
        assertThat(CellText.clean(half)).isEqualTo("x\ufffd");
    }

    @Test
    void a_very_long_cell_is_kept_and_an_endless_line_refused() throws IOException {
        String longCell = "é".repeat(50_000);
        assertThat(cells("Name\n" + longCell + "\n").getFirst().getFirst()).isEqualTo(longCell);
        refused(Unreadable.Why.TOO_LONG, "x".repeat(5 << 20).getBytes(UTF_8));
    }

    @Test
    void other_files_are_refused_by_their_content_and_named() {
        refused(Unreadable.Why.EMPTY, new byte[0]);
        refused(Unreadable.Why.EMPTY, "\n\n , \n".getBytes(UTF_8));
        refused(Unreadable.Why.WEB_PAGE, "\ufeff<HTML><table>".getBytes(UTF_8));
        refused(Unreadable.Why.NOT_A_TABLE, "%PDF-1.7 …".getBytes(UTF_8));
        refused(Unreadable.Why.NOT_A_TABLE, new byte[] {0, 1, 2, 3, 4, 5, 6, 7});
        refused(Unreadable.Why.OLD_EXCEL, ole("Workbook"));
        refused(Unreadable.Why.PASSWORD, ole("EncryptedPackage"));
    }

    @Test
    void a_million_rows_are_the_limit_and_are_not_held_in_memory() throws IOException {
        byte[] rows = ("a\n" + "b\n".repeat(Sheet.MOST_ROWS)).getBytes(UTF_8);
        try (var sheet = Sheet.open(new ByteArrayInputStream(rows))) {
            assertThatThrownBy(() -> sheet.forEach(row -> {}))
                    .isInstanceOfSatisfying(
                            Unreadable.class, e -> assertThat(e.row()).isEqualTo(Sheet.MOST_ROWS + 1));
        }
    }

    @Test
    void whatever_is_written_is_read_back_or_refused_but_never_fails_otherwise() throws IOException {
        var random = new Random(7);
        String signs = "ab,;\t\"\n\r\0é🙂=\ud800 ";
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder("h,i\n");
            for (int length = random.nextInt(60); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            try (var sheet = sheet(text.toString())) {
                int before = 0;
                for (Row row : sheet) {
                    assertThat(row.number()).isGreaterThan(before);
                    before = row.number();
                }
            } catch (Unreadable e) {
                assertThat(e.why()).isIn(Unreadable.Why.NOT_A_TABLE, Unreadable.Why.EMPTY);
            }
        }
    }

    @Test
    void a_cell_that_begins_with_equals_is_text() throws IOException {
        assertThat(cells("Name,Note\nAnn,=1+1\n")).containsExactly(List.of("Ann", "=1+1"));
        assertThat(SheetWriter.harmless("=1+1")).isEqualTo("'=1+1");
        assertThat(SheetWriter.harmless("\tx")).isEqualTo("'\tx");
        assertThat(SheetWriter.harmless(" @x")).isEqualTo("' @x");
        assertThat(SheetWriter.harmless("a=b")).isEqualTo("a=b");
    }

    @Test
    void what_the_writer_writes_the_reader_reads() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = new SheetWriter(out)) {
            writer.write(List.of("Name", "Note"));
            writer.write(List.of("Zoë", "say \"hi\", then\ngo"));
            writer.write(List.of("-1", "\r"));
        }
        assertThat(out.toString(UTF_8)).startsWith("\ufeff");
        assertThat(cells(out.toByteArray()))
                .containsExactly(List.of("Zoë", "say \"hi\", then\ngo"), List.of("'-1", "'"));
    }

    static Sheet sheet(String text) throws IOException {
        return Sheet.open(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    static List<Row> all(Sheet sheet) {
        var rows = new ArrayList<Row>();
        sheet.forEach(rows::add);
        return rows;
    }

    private static List<List<String>> cells(String text) throws IOException {
        return cells(text.getBytes(UTF_8));
    }

    private static List<List<String>> cells(byte[] content) throws IOException {
        try (var sheet = Sheet.open(new ByteArrayInputStream(content))) {
            return all(sheet).stream().map(Row::cells).toList();
        }
    }

    private static void refused(Unreadable.Why why, byte[] content) {
        assertThatThrownBy(() -> Sheet.open(new ByteArrayInputStream(content)))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private static byte[] ole(String part) {
        byte[] content = new byte[4096];
        content[0] = (byte) 0xd0;
        content[1] = (byte) 0xcf;
        content[2] = 0x11;
        content[3] = (byte) 0xe0;
        byte[] name = part.getBytes(UTF_16LE);
        System.arraycopy(name, 0, content, 2048, name.length);
        return content;
    }
}
