package pop.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

class NameSoundTest {

    @ParameterizedTest
    @CsvSource({
        "Wullie, William",
        "Billy, William",
        "Will, Billy",
        "Shug, Hugh",
        "Hughie, Shug",
        "Jim, James",
        "Jamie, James",
        "Rab, Robert",
        "Bob, Rab",
        "Alec, Alexander",
        "Sandy, Alexander",
        "Eck, Alexander",
        "Alistair, Alasdair",
        "Davie, David",
        "Tam, Thomas",
        "Tommy, Tam",
        "Danny, Daniel",
        "Kenny, Kenneth",
        "Gerry, Gerard",
        "Paddy, Patrick",
        "Pat, Patrick",
        "Sean, Shaun",
        "Ian, Iain",
        "Graham, Graeme",
        "Stuart, Stewart",
        "Alan, Allan",
        "Callum, Calum",
        "Conor, Connor",
        "Steven, Stephen",
        "Mohammed, Muhammad",
        "Jon, John",
        "McDonald, MacDonald",
        "McKay, Mackay",
        "Mc Gee, McGhee",
        "McLaughlin, McLauchlan",
        "O Neill, O'Neill",
        "ONeil, O’Neill",
        "Johnston, Johnstone",
        "Thomson, Thompson",
        "Seán, Shaun",
        "Tomasz, Thomas",
        "Reid, Reed",
        "Clark, Clarke",
        "Kieran, Ciaran"
    })
    void names_that_may_be_one_share_a_key(String one, String other) {
        assertThat(keys(one)).containsAnyElementsOf(keys(other));
    }

    @ParameterizedTest
    @CsvSource({
        "William, Robert",
        "Alan, David",
        "Quinn, Burns",
        "McDonald, McKenzie",
        "Stewart, Scott",
        "James, Thomas"
    })
    void names_that_are_different_share_none(String one, String other) {
        assertThat(keys(one)).doesNotContainAnyElementsOf(keys(other));
    }

    @Test
    void words_are_plain_small_letters() {
        assertThat(NameSound.words("O'Neill, Seán  (Anne-Marie)")).containsExactly("oneill", "sean", "annemarie");
        assertThat(NameSound.words("Łukasz McGee")).containsExactly("lukasz", "macgee");
        assertThat(NameSound.words(" ?! ")).isEmpty();
    }

    @Test
    void a_script_without_sound_rules_is_its_own_key() {
        assertThat(NameSound.keys("李")).containsExactly("李");
        assertThat(NameSound.keys("محمد")).hasSize(1);
    }

    @Test
    void any_text_gives_keys_for_each_of_its_words() {
        for (String text : Nasty.texts()) {
            NameSound.words(text)
                    .forEach(word -> assertThat(NameSound.keys(word)).as(word).isNotEmpty());
        }
    }

    private static Set<String> keys(String name) {
        return NameSound.keys(name);
    }
}
