package pop.paper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PaperTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @Test
    void it_is_pdf_ua() throws Exception {
        var pdf = Paper.pdf(page(body()), DAY);
        keep("paper", pdf);
        assertThat(TaggedPdf.broken(pdf)).isEmpty();
    }

    /// Otherwise the test above could not fail.
    @Test
    void what_is_not_tagged_is_told() throws Exception {
        var pdf = new String(Paper.pdf(page(body()), DAY), StandardCharsets.ISO_8859_1);
        var without = pdf.replace("pdfuaid:part", "pdfuaid:bart").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TaggedPdf.broken(without)).isNotEmpty();
    }

    @Test
    void the_same_page_is_the_same_file() {
        assertThat(Paper.pdf(page(body()), DAY)).isEqualTo(Paper.pdf(page(body()), DAY));
        assertThat(Paper.pdf(page(body()), DAY)).isNotEqualTo(Paper.pdf(page(body()), DAY.plusDays(1)));
    }

    @Test
    void it_is_read_in_the_order_of_the_page() throws IOException {
        var pdf = TaggedPdf.of(Paper.pdf(page(body()), DAY));
        assertThat(pdf.said("H1")).containsExactly("People’s year");
        assertThat(pdf.said("H2")).containsExactly("In short", "Figures", "A long table");
        assertThat(pdf.text())
                .containsSubsequence(
                        "People’s year",
                        "In short",
                        "First",
                        "Second",
                        "Figures",
                        "Approached",
                        "A long table",
                        "Row 79");
        assertThat(pdf.read()).extracting(TaggedPdf.Tagged::tag).containsSubsequence("H1", "H2", "L", "H2", "Table");
    }

    @Test
    void headers_of_a_table_are_headers() throws IOException {
        var pdf = TaggedPdf.of(Paper.pdf(page(body()), DAY));
        assertThat(pdf.said("TH")).startsWith("What", "How many", "Approached", "Asked for support");
        assertThat(pdf.said("TD")).startsWith("1,204", "fewer than 5");
        // said once, however many pages repeat it
        assertThat(pdf.said("TH")).containsOnlyOnce("Line");
    }

    @Test
    void a_picture_is_told_and_a_decoration_is_not() throws IOException {
        assertThat(TaggedPdf.of(Paper.pdf(page(body()), DAY)).said("Figure")).containsExactly("A line going up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img alt='A face' src='http://pictures.invalid/face.png'>",
                "<img alt='A face' src='/face.png'>",
                "<link rel='stylesheet' href='http://styles.invalid/a.css'>",
                "<style>@import 'a.css';</style>",
                "<p style='background:url(http://pictures.invalid/a.png)'>Hello</p>",
                "<svg width='9' height='9' aria-label='A face'><image href='http://pictures.invalid/a.png'/></svg>",
                "<iframe src='http://pages.invalid'></iframe>"
            })
    void nothing_is_fetched_from_elsewhere(String wanted) {
        assertThatThrownBy(() -> Paper.pdf(page(wanted), DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_page_that_cannot_be_read_aloud_is_refused() {
        var page = page("<p>Hello</p>");
        for (var lacking : List.of(
                page.replace(" lang=\"en-GB\"", ""),
                page.replace("<title>A year</title>", ""),
                page.replace("name=\"description\"", "name=\"other\""),
                page("<svg width='9' height='9'><rect width='9' height='9'/></svg>"))) {
            assertThatThrownBy(() -> Paper.pdf(lacking, DAY)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void links_within_lead_on_and_others_are_words() throws Exception {
        var pdf = Paper.pdf(
                page(
                        "<h1>One</h1><p><a href='#two'>On to two</a> <a href='/people'>Outside</a></p><h2 id='two'>Two</h2>"),
                DAY);
        assertThat(TaggedPdf.broken(pdf)).isEmpty();
        assertThat(TaggedPdf.of(pdf).said("Link")).containsExactly("On to two");
        assertThat(TaggedPdf.of(pdf).text()).contains("Outside").doesNotContain("/people");
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        if (Boolean.getBoolean("pop.look")) {
            var folder = Files.createDirectories(Path.of("target", "screenshots"));
            Files.write(folder.resolve(name + ".pdf"), pdf);
        }
    }

    private static String body() {
        var lines = new StringBuilder();
        for (int line = 0; line < 80; line++) {
            lines.append("<tr><th scope='row'>Row " + line + "</th><td>" + line * line + "</td></tr>");
        }
        return """
                <main><h1>People’s year</h1>
                <h2>In short</h2><ul><li>First</li><li>Second, <em>quite</em> <strong>so</strong></li></ul>
                <section><h2>Figures</h2>
                <figure><figcaption>Over time</figcaption>
                <svg viewBox="0 0 300 120" width="300" height="120" role="img" aria-label="A line going up" focusable="false">
                <polyline points="26,100 280,20" fill="none" stroke="#0a636b" stroke-width="2.5"/>
                <text x="26" y="114" font-size="12" fill="#4d5f64">April</text></svg></figure>
                <table><caption>By kind</caption><thead><tr><th scope="col">What</th><th scope="col">How many</th></tr></thead>
                <tbody><tr><th scope="row">Approached <svg width="100%%" height="12" viewBox="0 0 100 12"
                preserveAspectRatio="none" aria-hidden="true"><rect fill="#0a636b" width="60" height="12"/></svg></th>
                <td>1,204</td></tr><tr><th scope="row">Asked for support</th><td>fewer than 5</td></tr></tbody></table></section>
                <h2>A long table</h2><table><thead><tr><th scope="col">Line</th><th scope="col">Square</th></tr></thead>
                <tbody>%s</tbody></table></main>
                """.formatted(lines);
    }

    private static String page(String body) {
        return """
                <!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>A year</title>
                <meta name="description" content="What happened in a year"></head><body>%s</body></html>
                """.formatted(body);
    }
}
