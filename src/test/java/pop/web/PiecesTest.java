package pop.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.web.csrf.DefaultCsrfToken;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class PiecesTest {
    private static final String NASTY = "</textarea><script>alert(\"1\")</script>'\" onfocus=x 🦄";
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PiecesTest.class.getClassLoader(), "pop");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text",
                "textarea",
                "date",
                "radios",
                "checkboxes",
                "checkbox",
                "select",
                "hidden",
                "errorSummary",
                "tag",
                "clock",
                "row",
                "notice",
                "emptyState",
                "identityBar",
                "fact",
                "timelineItem",
                "details",
                "button",
                "linkButton",
                "backLink"
            })
    void what_people_type_never_becomes_markup(String piece) {
        var html = draw(piece, nasty());

        assertThat(html).doesNotContain("<script", "</textarea><");
        assertThat(html.replaceAll("=\"[^\"]*\"", "")).doesNotContainPattern("<[a-z][^<>]*onfocus");
        assertThat(html).contains("🦄").containsPattern("&lt;script(>|&gt;)");
    }

    @Test
    void a_field_with_a_problem_is_tied_to_its_message_and_keeps_what_was_typed() {
        var html = draw(
                "text",
                Map.of(
                        "name",
                        "born",
                        "label",
                        "Born",
                        "value",
                        "27 33",
                        "hint",
                        "A year will do",
                        "problems",
                        Problems.none().add("born", "Enter a date")));

        assertThat(html)
                .contains("value=\"27 33\"", "aria-describedby=\"born-hint born-error\"", "aria-invalid=\"true\"")
                .contains("id=\"born-error\"", "for=\"born\"");
    }

    @Test
    void a_field_without_hint_and_problem_has_no_empty_attributes() {
        assertThat(draw("text", Map.of("name", "born", "label", "Born")))
                .doesNotContain("aria-describedby", "aria-invalid", "value=", "inputmode");
    }

    @Test
    void the_title_tells_of_problems_and_the_sign_out_carries_the_token() {
        var frame = new Frame(
                new SignedIn("Shona", "Worker", "POP", 1800),
                List.of(new NavLink("/", "Today", true)),
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "secret-token"),
                "/",
                "Saved",
                List.of(),
                900,
                true);
        var html = draw(
                "layout",
                Map.of(
                        "frame",
                        frame,
                        "title",
                        "Person",
                        "problems",
                        Problems.none().add("", "Odd"),
                        "content",
                        (Content) output -> output.writeContent("hello")));

        assertThat(html)
                .contains("<title>Error: Person – Positive Outcomes</title>", "name=\"_csrf\" value=\"secret-token\"")
                .contains("Demonstration", "aria-current=\"page\"", "data-seconds=\"900\"", "Saved", "hello")
                .doesNotContain("style=\"", "onclick");
    }

    @Test
    void a_page_for_somebody_without_an_account_needs_neither_token_nor_name() {
        var html = draw(
                "error",
                Map.of("frame", new Frame(null, List.of(), null, "/", null, List.of(), 0, false), "status", 404));

        assertThat(html).contains("not shared with you").doesNotContain("Sign out", "<dialog", "_csrf");
    }

    private static String draw(String piece, Map<String, Object> parameters) {
        var output = new StringOutput();
        ENGINE.render("web/" + piece + ".jte", parameters, output);
        return output.toString();
    }

    private static Map<String, Object> nasty() {
        Content nothing = output -> output.writeContent("");
        var parameters = new HashMap<String, Object>();
        for (var name : List.of("name", "label", "value", "hint", "text", "title", "key", "when", "by", "summary")) {
            parameters.put(name, NASTY);
        }
        parameters.put("href", "/?q=" + NASTY);
        parameters.put("kind", "primary");
        parameters.put("content", nothing);
        parameters.put("facts", nothing);
        parameters.put("choices", List.of(Choice.of(NASTY, NASTY, NASTY)));
        parameters.put("values", List.of(NASTY));
        parameters.put("problems", Problems.none().add(NASTY, NASTY));
        return parameters;
    }
}
