package pop.finding;

import org.junit.jupiter.api.Test;
import pop.finding.Wanted.Ages;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/// What is typed is understood as it was meant, and what cannot be is left out.
class WantedTest {

    @Test
    void words_lose_capitals_accents_and_signs_and_nothing_can_be_slipped_in() {
        assertThat(Wanted.words("  Café O’Neill's (drop-in) ")).containsExactly("cafe", "oneills", "drop", "in");
        assertThat(Wanted.words("a:* & !b | ('c') <-> \\d")).containsExactly("a", "b", "c", "d");
        assertThat(Wanted.words("one two three four five six seven eight nine")).hasSize(8);
        assertThat(Wanted.words("…")).isEmpty();
    }

    @Test
    void an_age_may_be_one_or_two_numbers() {
        assertThat(Ages.of("34")).isEqualTo(new Ages(34, 34));
        assertThat(Ages.of("33 or 34")).isEqualTo(new Ages(33, 34));
        assertThat(Ages.of("17 to 25")).isEqualTo(new Ages(17, 25));
        assertThat(Ages.of("about forty")).isNull();
        assertThat(Ages.of("1 2 3")).isNull();
        assertThat(Ages.of("999")).isNull();
    }

    @Test
    void a_question_is_the_same_after_its_way_through_an_address() {
        var question = Question.of(Map.of(
                "need", new String[] {"DRUGS", "ALCOHOL", "DRUGS"},
                "q", new String[] {"wound & care = 100%"},
                "matter", new String[] {"DOGS"},
                "sex", new String[] {"MALE"}));

        assertThat(question.need()).containsExactly("DRUGS", "ALCOHOL");
        assertThat(Question.ofLine(question.line())).isEqualTo(question);
        assertThat(Question.of(Map.of()).line()).isEmpty();
    }

    @Test
    void a_card_leaves_out_the_name_that_tells_why_somebody_goes_there() {
        assertThat(Discreet.name("Alcohol and Drug Recovery Service", "Glasgow City HSCP"))
                .isEqualTo("Glasgow City HSCP");
        assertThat(Discreet.name("The Thistle", "Glasgow City HSCP")).isEqualTo("The Thistle");
        assertThat(Discreet.name("Narcotics Anonymous meetings", "Narcotics Anonymous", ""))
                .isEmpty();
    }
}
