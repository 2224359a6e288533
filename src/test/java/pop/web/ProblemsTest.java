package pop.web;

import org.junit.jupiter.api.Test;
import org.springframework.validation.MapBindingResult;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTest {
    @Test
    void problems_keep_the_order_in_which_they_were_found() {
        var problems = Problems.none().add("zeal", "one").add("age", "two").add("", "three");

        assertThat(problems.messages().keySet()).containsExactly("zeal", "age", "");
    }

    @Test
    void the_first_message_of_a_field_stays() {
        assertThat(Problems.none().add("age", "one").add("age", "two").at("age"))
                .isEqualTo("one");
    }

    @Test
    void a_binding_result_gives_its_messages() {
        var result = new MapBindingResult(Map.of(), "form");
        result.rejectValue("age", "Odd", "Enter an age");
        result.reject("Whole", "Nothing fits");

        assertThat(Problems.of(result).messages())
                .containsEntry("age", "Enter an age")
                .containsEntry("", "Nothing fits");
    }

    @Test
    void a_value_of_the_wrong_type_is_not_explained_in_java() {
        var result = new MapBindingResult(Map.of(), "form");
        result.rejectValue("age", "typeMismatch", "Failed to convert property value of type java.lang.String");

        assertThat(Problems.of(result).at("age")).startsWith("This is not in a form we can read");
    }

    @Test
    void none_is_never_shared() {
        Problems.none().add("age", "one");

        assertThat(Problems.none().isEmpty()).isTrue();
    }

    @Test
    void a_field_is_described_by_its_hint_and_its_message() {
        var problems = Problems.none().add("age", "one");

        assertThat(problems.describe("age", "hint")).isEqualTo("age-hint age-error");
        assertThat(problems.describe("name", null)).isNull();
    }
}
