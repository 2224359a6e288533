package pop.openreferral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/// A file is walked over: what is no directory says why, what is one gives its records, one after the other.
class DocumentTest {

    @TempDir
    private Path folder;

    private final Findings findings = new Findings();

    @Test
    void what_is_not_json_to_its_end_is_refused_before_anything_is_read() {
        assertThatThrownBy(() -> open("PK\u0003\u0004"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("not JSON");
        assertThatThrownBy(() -> open("{\"contents\": [{\"id\": \"a\"}, {\"id\""))
                .hasMessageContaining("not to its end: line 1");
        assertThatThrownBy(() -> open("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> open("17")).hasMessageContaining("neither an object nor a list");
        assertThatThrownBy(() -> open("{\"contents\": []}\n{\"contents\": []}"))
                .hasMessageContaining("several documents");
        assertThatThrownBy(() -> open("{\"people\": [{}]}")).hasMessageContaining("no services in it");
        assertThatThrownBy(() -> open("{\"contents\": [" + "[".repeat(100) + "]".repeat(100) + "]}"))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_page_a_list_one_service_and_tables_are_understood() throws IOException {
        assertThat(kinds("{\"contents\": [{\"id\": \"a\"}, {\"id\": \"b\"}]}"))
                .containsExactly("service /contents/0", "service /contents/1");
        assertThat(kinds("[{\"id\": \"a\"}]")).containsExactly("service /0");
        assertThat(kinds("{\"id\": \"a\", \"name\": \"One\", \"phones\": [{}]}"))
                .containsExactly("service ");
        assertThat(kinds("[{\"id\": \"o\", \"services\": [{\"id\": \"a\"}]}]")).containsExactly("organization /0");
        assertThat(
                        kinds(
                                "{\"organization\": [{\"id\": \"o\"}], \"service\": [{\"id\": \"a\"}], \"phone\": [{\"id\": \"p\"}]}"))
                .containsExactly("organization /organization/0", "service /service/0", "phone /phone/0");
        assertThat(open("{\"services\": [], \"phones\": []}").tables()).isTrue();
        assertThat(open("{\"contents\": [], \"organizations\": []}").tables()).isFalse();
    }

    @Test
    void the_encoding_is_found_out() throws IOException {
        var text = "{\"contents\": [{\"id\": \"é\"}]}";
        for (var bytes : List.of(text.getBytes(UTF_8), ("\ufeff" + text).getBytes(UTF_8), text.getBytes(UTF_16))) {
            var file = Files.write(folder.resolve("encoded.json"), bytes);
            var ids = new ArrayList<String>();
            Document.open(file).each(findings, (_, _, record) -> ids.add(Json.text(record, "id")));
            assertThat(ids).containsExactly("é");
        }
    }

    @Test
    void one_page_of_several_says_so() throws IOException {
        assertThat(open("{\"total_items\": 2, \"last_page\": true, \"contents\": [{}, {}]}")
                        .partial())
                .isFalse();
        assertThat(open("{\"last_page\": false, \"contents\": [{}]}").partial()).isTrue();
        assertThat(open("{\"total_pages\": 4, \"contents\": [{}]}").partial()).isTrue();
        assertThat(open("{\"contents\": [{}], \"total_items\": 700}").partial()).isTrue();
    }

    @Test
    void what_is_no_record_is_said_and_passed_over() throws IOException {
        assertThat(kinds("{\"contents\": [1, null, [2], {\"id\": \"a\"}, \"x\"]}"))
                .containsExactly("service /contents/3");
        assertThat(findings.times(Found.NOT_AN_OBJECT)).isEqualTo(4);
    }

    @Test
    void a_record_without_end_is_left_out_and_the_next_one_read() throws IOException {
        var endless = IntStream.range(0, 120_000).mapToObj(String::valueOf).collect(joining(","));
        assertThat(kinds("{\"contents\": [{\"id\": \"a\", \"x\": [" + endless + "]}, {\"id\": \"b\"}]}"))
                .containsExactly("service /contents/1");
        assertThat(findings.all()).extracting(Finding::kind).containsExactly(Found.TOO_LARGE);
    }

    @Test
    void what_the_database_cannot_hold_is_taken_out() throws IOException {
        var records = new ArrayList<String>();
        open("{\"contents\": [{\"id\": \"a\\u0000b\", \"half\": \"\\ud83d!\", \"n\\u0000\": 1e99999}]}")
                .each(findings, (_, _, record) -> records.add(Json.write(record)));
        assertThat(records).containsExactly("{\"id\":\"ab\",\"half\":\"!\",\"n\":\"1e99999\"}");
        assertThat(findings.times(Found.UNHELD)).isEqualTo(1);
    }

    @Test
    void a_report_does_not_grow_with_the_file() throws IOException {
        kinds("{\"contents\": [" + "1,".repeat(999) + "1]}");
        assertThat(findings.all()).hasSize(Findings.KEPT_OF_A_KIND + 1);
        assertThat(findings.all().getLast().times()).isEqualTo(900);
    }

    private Document open(String content) throws IOException {
        return Document.open(Files.writeString(folder.resolve("directory.json"), content));
    }

    private List<String> kinds(String content) throws IOException {
        var all = new ArrayList<String>();
        open(content).each(findings, (kind, pointer, _) -> all.add(kind + " " + pointer));
        return all;
    }
}
