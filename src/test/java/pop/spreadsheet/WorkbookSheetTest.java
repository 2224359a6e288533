package pop.spreadsheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WorkbookSheetTest {

    @Test
    void cells_of_all_kinds_become_the_text_a_person_sees() throws IOException {
        byte[] book = book("Referrals", sheet -> {
            String[] names = {"Born", "At", "Age", "Agrees", "Phone", "Note", "Sum"};
            for (int i = 0; i < names.length; i++) {
                sheet.value(1, i, names[i]);
            }
            sheet.value(3, 0, LocalDate.of(1965, 2, 27));
            sheet.style(3, 0).format("dd/mm/yyyy").set();
            sheet.value(3, 1, LocalDateTime.of(2026, 3, 1, 14, 30));
            sheet.style(3, 1).format("yyyy-MM-dd H:mm").set();
            sheet.value(3, 2, 39);
            sheet.value(3, 3, true);
            sheet.value(3, 4, 7700900123L);
            sheet.style(3, 4).format("00000000000").set();
            sheet.value(3, 5, "  Zoë 🙂\r\n<x> ");
            sheet.value(3, 6, 0.1 + 0.2);
        });
        try (var sheet = open(book)) {
            var rows = DelimitedSheetTest.all(sheet);
            assertThat(rows).hasSize(1);
            assertThat(rows.getFirst().number()).isEqualTo(4);
            assertThat(rows.getFirst().cells())
                    .containsExactly(
                            "1965-02-27", "2026-03-01 14:30", "39", "TRUE", "07700900123", "Zoë 🙂\n<x>", "0.3");
            assertThat(sheet.progress()).isEqualTo(1);
        }
    }

    @Test
    void numbers_are_dates_only_when_their_format_says_so() {
        assertThat(CellText.number(new BigDecimal("35000"), null, null, false)).isEqualTo("35000");
        assertThat(CellText.number(new BigDecimal("35000"), 14, null, false)).isEqualTo("1995-10-28");
        assertThat(CellText.number(new BigDecimal("1"), 14, null, false)).isEqualTo("1900-01-01");
        assertThat(CellText.number(new BigDecimal("60"), 14, null, false)).isEqualTo("60");
        assertThat(CellText.number(new BigDecimal("0"), 14, null, true)).isEqualTo("1904-01-01");
        assertThat(CellText.number(new BigDecimal("5"), 164, "0 \"days\"", false))
                .isEqualTo("5");
        assertThat(CellText.number(new BigDecimal("5"), 164, "[Red]0.00", false))
                .isEqualTo("5");
        assertThat(CellText.number(new BigDecimal("1E+999999999"), null, null, false))
                .isEqualTo("1E+999999999");
    }

    @Test
    void the_first_sheet_with_something_in_it_is_read_and_the_others_are_named() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("Blank");
            book.newWorksheet("People").value(0, 0, "Name");
            book.newWorksheet("Lists").value(0, 0, "Yes");
        }
        try (var sheet = open(out.toByteArray())) {
            assertThat(sheet.header().names()).containsExactly("Name");
            assertThat(sheet.leftAside()).containsExactly("Lists");
        }
    }

    @Test
    void a_bomb_is_refused_before_it_goes_off() throws IOException {
        var bomb = zip("xl/worksheets/sheet1.xml", out -> write(out, 100 << 20));
        refused(bomb, Unreadable.Why.TOO_LARGE_INSIDE);
        var wide = zip("xl/worksheets/sheet1.xml", out -> write(out, "<row r=\"1\"><c r=\"ZZZZZZ1\"/></row>"));
        refused(wide, Unreadable.Why.TOO_WIDE);
    }

    @Test
    void other_zips_are_named() throws IOException {
        refused(zip("word/document.xml", out -> write(out, "x")), Unreadable.Why.OTHER_ZIP);
        refused(zip("xl/workbook.bin", out -> write(out, "x")), Unreadable.Why.BINARY_EXCEL);
    }

    @Test
    void a_damaged_workbook_is_refused_and_nothing_else_happens() throws IOException {
        byte[] sound = book("A", sheet -> {
            for (int i = 0; i < 50; i++) {
                sheet.value(i, 0, "cell " + i);
            }
        });
        var random = new Random(11);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = i % 4 == 0 ? Arrays.copyOf(sound, random.nextInt(sound.length)) : sound.clone();
            for (int hits = i % 4; hits > 0; hits--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try (var sheet = open(damaged)) {
                sheet.forEach(row -> {});
            } catch (Unreadable e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    private static byte[] book(String name, Consumer<Worksheet> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            fill.accept(book.newWorksheet(name));
        }
        return out.toByteArray();
    }

    private static byte[] zip(String part, Consumer<ZipOutputStream> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.putNextEntry(new ZipEntry(part));
            fill.accept(zip);
        }
        return out.toByteArray();
    }

    private static void write(ZipOutputStream out, int zeros) {
        byte[] some = new byte[1 << 20];
        for (int written = 0; written < zeros; written += some.length) {
            write(out, some);
        }
    }

    private static void write(ZipOutputStream out, String text) {
        write(out, text.getBytes(UTF_8));
    }

    private static void write(ZipOutputStream out, byte[] content) {
        try {
            out.write(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void refused(byte[] content, Unreadable.Why why) {
        assertThatThrownBy(() -> open(content))
                .isInstanceOfSatisfying(
                        Unreadable.class, e -> assertThat(e.why()).isEqualTo(why));
    }

    private static Sheet open(byte[] content) throws IOException {
        return Sheet.open(new ByteArrayInputStream(content));
    }
}
