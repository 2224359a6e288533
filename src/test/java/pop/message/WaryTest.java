package pop.message;

import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class WaryTest {

    @Test
    void words_that_tell_who_we_are_or_why_we_write_are_refused_with_the_reason() {
        for (var telling : List.of(
                "the Police",
                "POP",
                "pop",
                "Positive  Outcomes".replace("  ", " "),
                "your drug worker",
                "alcoholics",
                "custody",
                "the court",
                "courts")) {
            assertThat(Wary.whyNot("Hello from " + telling + ", call {phone}", false))
                    .as(telling)
                    .isPresent();
        }
        assertThat(Wary.whyNot("Your bail, and the police", false))
                .hasValue("Somebody else may read it: leave out bail, police");
    }

    @Test
    void words_that_only_contain_such_letters_are_not() {
        assertThat(Wary.whyNot("A popular place, courtesy of {from}. {phone}", false))
                .isPresent();
        assertThat(Wary.whyNot("A popular place in the population. Call {phone}", false))
                .isEmpty();
    }

    @Test
    void only_gaps_that_can_be_filled_in_may_stand_there() {
        assertThat(Wary.whyNot("Hi, it's {from}. Please call {phone}.", false)).isEmpty();
        assertThat(Wary.whyNot("See you {when}. {phone}", true)).isEmpty();
        assertThat(Wary.whyNot("See you {when}. {phone}", false))
                .hasValueSatisfying(why -> assertThat(why).contains("time"));
        assertThat(Wary.whyNot("Dear {name}", true)).isPresent();
        assertThat(Wary.whyNot("Call {phone", false)).isPresent();
    }

    @Test
    void a_text_is_as_many_texts_as_the_network_makes_of_it() {
        assertThat(Segments.of("a".repeat(160)).count()).isEqualTo(1);
        assertThat(Segments.of("a".repeat(161)).count()).isEqualTo(2);
        assertThat(Segments.of("a".repeat(306)).count()).isEqualTo(2);
        assertThat(Segments.of("a".repeat(307)).count()).isEqualTo(3);
        assertThat(Segments.of("ł" + "a".repeat(69)).count()).isEqualTo(1);
        assertThat(Segments.of("ł" + "a".repeat(70)).count()).isEqualTo(2);
        assertThat(Segments.of("€".repeat(80)).count()).isEqualTo(1);
        assertThat(Segments.of("€".repeat(81)).count()).isEqualTo(2);
    }

    @Test
    void the_time_is_said_only_if_it_may_be_and_there_is_one() {
        var template = new Template(
                java.util.UUID.randomUUID(),
                Wording.REMINDER,
                pop.delivery.Message.Way.SMS,
                "English",
                1,
                "",
                "Call {phone}",
                "See you {when}",
                java.time.LocalDate.EPOCH);
        var values = java.util.Map.of("phone", "1", "when", "at ten", "from", "x");

        assertThat(template.fill(values, true)).isEqualTo("See you at ten");
        assertThat(template.fill(values, false)).isEqualTo("Call 1");
        assertThat(template.fill(java.util.Map.of("phone", "1", "when", ""), true))
                .isEqualTo("Call 1");
    }
}
