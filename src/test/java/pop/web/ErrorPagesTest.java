package pop.web;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pop.rule.Refused;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/// The controller is an inner class, which component scanning passes over: no other test finds its routes.
class ErrorPagesTest {
    private final Frames frames = new Frames(
            new StaticListableBeanFactory().getBeanProvider(WhoIsThere.class),
            new StaticListableBeanFactory().getBeanProvider(Navigation.class),
            false);
    private final MockMvcTester web = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Things())
            .setControllerAdvice(new ErrorPages(new Faults(), frames))
            .setViewResolvers(new JteViews(new Templates(), frames))
            .addFilters(new SecurityHeaders())
            .build());

    @Test
    void a_malformed_id_gets_the_same_page_as_one_that_is_not_shared() {
        var malformed = web.get().uri("/things/7").exchange();
        var hidden = web.get().uri("/things/" + UUID.randomUUID()).exchange();

        assertThat(malformed).hasStatus(404);
        assertThat(hidden).hasStatus(404);
        assertThat(body(malformed)).isEqualTo(body(hidden)).contains("not shared with you");
    }

    @Test
    void a_refusal_says_why_and_links_to_the_fresh_page() {
        var answer = web.post().uri("/things/7/decision").exchange();

        assertThat(answer).hasStatus(409);
        assertThat(body(answer)).contains("Someone else has changed this", "href=\"/things/7\"");
    }

    @Test
    void a_refusal_without_words_still_explains_itself() {
        assertThat(body(web.post().uri("/things/7/other").exchange())).contains("Someone has changed this");
    }

    @Test
    void a_bug_gives_a_reference_and_nothing_else() {
        var answer = web.get().uri("/bug").exchange();

        assertThat(answer).hasStatus(500);
        assertThat(body(answer)).contains("quote this number").doesNotContain("Callum");
    }

    @Test
    void the_log_of_a_bug_holds_classes_and_lines_but_no_messages() {
        var fault = new IllegalStateException("Callum", new IllegalArgumentException("27 3 1990"));

        assertThat(Faults.trace(fault))
                .contains("IllegalStateException", "caused by java.lang.IllegalArgumentException", "ErrorPagesTest")
                .doesNotContain("Callum", "1990");
    }

    @Test
    void a_missing_field_and_a_wrong_method_have_their_pages() {
        assertThat(web.post().uri("/need")).hasStatus(400).bodyText().contains("could not be read");
        assertThat(web.get().uri("/need")).hasStatus(405).hasHeader("Allow", "POST");
    }

    @Test
    void every_page_carries_the_strict_headers() {
        assertThat(web.get().uri("/things/7"))
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("Referrer-Policy", "no-referrer");
    }

    @ParameterizedTest
    @CsvSource({"/things/7/decision,/things/7", "/things/7,/things/7", "/things,/things", "/,/"})
    void the_fresh_page_is_that_of_the_thing_itself(String posted, String fresh) {
        assertThat(ErrorPages.freshPage(posted)).isEqualTo(fresh);
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    @Controller
    class Things {
        @GetMapping("/things/{id}")
        String thing(@PathVariable UUID id) {
            throw new NotFound();
        }

        @PostMapping("/things/{id}/decision")
        String decide(@PathVariable String id) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }

        @PostMapping("/things/{id}/other")
        String other(@PathVariable String id) {
            throw new Refused("of-no-kind", id);
        }

        @GetMapping("/bug")
        String bug() {
            throw new IllegalStateException("Callum");
        }

        @PostMapping("/need")
        String need(@RequestParam String field) {
            return field;
        }
    }
}
