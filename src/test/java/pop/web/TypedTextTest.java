package pop.web;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

import static org.assertj.core.api.Assertions.assertThat;

/// No room needs to think of NUL, which PostgreSQL cannot hold.
/// The controller is an inner class, which component scanning passes over.
class TypedTextTest {

    private final MockMvcTester web = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Said())
            .setControllerAdvice(new TypedText())
            .build());

    @Test
    void nul_is_gone_from_forms_and_from_parameters_and_nothing_else_is() {
        var answer = web.post()
                .uri("/said")
                .param("note", " a\0b\n ")
                .param("alone", "c\0")
                .exchange();

        assertThat(answer).bodyText().isEqualTo("[ ab\n ][c]");
    }

    @Test
    void what_was_not_sent_stays_away() {
        assertThat(web.post().uri("/said").exchange()).bodyText().isEqualTo("[null][]");
    }

    record Form(@Nullable String note) {}

    @Controller
    class Said {

        @PostMapping("/said")
        @ResponseBody
        String said(@ModelAttribute("form") Form form, @RequestParam(defaultValue = "") String alone) {
            return "[" + form.note() + "][" + alone + "]";
        }
    }
}
