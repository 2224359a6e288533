package pop.web;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {
    private enum Reason {
        OUT_OF_AREA
    }

    @Test
    void a_constant_without_words_falls_back_to_its_readable_name() {
        assertThat(Words.of(Reason.OUT_OF_AREA)).isEqualTo("Out of area");
        assertThat(Choice.all(Reason.values())).containsExactly(Choice.of("OUT_OF_AREA", "Out of area"));
    }

    @Test
    void a_refusal_finds_its_words_and_an_unknown_code_none() {
        assertThat(Words.find("refused.changed-meanwhile")).isPresent();
        assertThat(Words.find("refused.of-no-kind", Reason.OUT_OF_AREA, LocalDate.EPOCH))
                .isEmpty();
    }
}
