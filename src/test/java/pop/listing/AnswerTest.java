package pop.listing;

import org.junit.jupiter.api.Test;
import pop.directory.Capacity;
import pop.web.Problems;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTest {

    @Test
    void a_press_says_that_it_is_right_and_how_full() {
        var problems = Problems.none();
        assertThat(Answer.read("RIGHT", "", "", problems)).isEqualTo(new Answer(true, null, null, ""));
        assertThat(Answer.read("FULL", "9", "", problems)).isEqualTo(new Answer(true, Capacity.FULL, null, ""));
        assertThat(Answer.read("WAITING_LIST", "9", "", problems))
                .isEqualTo(new Answer(true, Capacity.WAITING_LIST, 9, ""));
        assertThat(Answer.read("WAITING_LIST", " ", "", problems))
                .isEqualTo(new Answer(true, Capacity.WAITING_LIST, null, ""));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void a_correction_needs_words_and_a_wait_a_number() {
        assertThat(problems("WRONG", "", " ").has("words")).isTrue();
        assertThat(problems("WAITING_LIST", "soon", "").has("weeks")).isTrue();
        assertThat(problems("WAITING_LIST", "521", "").has("weeks")).isTrue();
        assertThat(problems("", "", "").isEmpty()).isFalse();
        assertThat(problems("WRONG", "", "We moved.").isEmpty()).isTrue();
    }

    private static Problems problems(String say, String weeks, String words) {
        var problems = Problems.none();
        Answer.read(say, weeks, words, problems);
        return problems;
    }
}
