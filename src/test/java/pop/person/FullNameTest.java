package pop.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FullNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MacDonald, Alan | Alan | MacDonald",
                "QUINN Scott | Scott | Quinn",
                "Scott QUINN | Scott | Quinn",
                "Calum  Robertson  | Calum | Robertson",
                "James ? | James | ",
                "O'DONNELL Mark | Mark | O'Donnell",
                "MCGHEE Ahmed | Ahmed | McGhee",
                "MACKENZIE Liam | Liam | Mackenzie",
                "MacKENZIE Liam | Liam | MacKenzie",
                "McDONALD Ann | Ann | McDonald",
                "ann o’neill | Ann | O'Neill",
                "JOHN SMITH | John | Smith",
                "Mr John Smith | John | Smith",
                "Anne-Marie Mary Young | Anne-Marie Mary | Young",
                "ANNE-MARIE YOUNG | Anne-Marie | Young",
                "Jan van der Berg | Jan | van der Berg",
                "Smith,John | John | Smith",
                "Smith, | | Smith",
                "Danny | Danny | ",
                "Zoë Łęcka | Zoë | Łęcka",
                "李 小龙 | 李 | 小龙",
                "VAN DYKE Piet | Piet | Van Dyke",
                "? | | ",
                "unknown | | "
            })
    void given_and_family_name_are_told_apart(String typed, String given, String family) {
        var name = FullName.read(typed);
        assertThat(name.given()).isEqualTo(given);
        assertThat(name.family()).isEqualTo(family);
        assertThat(name.asTyped()).isEqualTo(typed.replaceAll(" +", " ").strip());
    }

    @Test
    void other_names_are_kept_beside_the_name() {
        var name = FullName.read("Hamish Khan (aka Graeme Khan)");
        assertThat(name.shown()).isEqualTo("Hamish Khan");
        assertThat(name.aliases()).containsExactly("Graeme Khan");
        assertThat(FullName.read("Hamish Khan aka GRAEME KHAN / Gray Khan").aliases())
                .containsExactly("Graeme Khan", "Gray Khan");
        assertThat(FullName.read("Ann Young (née O'Neill)").aliases()).containsExactly("O'Neill");
        assertThat(FullName.read("Akash Nee").family()).isEqualTo("Nee");
    }

    @Test
    void a_nickname_alone_is_a_name() {
        var name = FullName.read("\"Danny\"");
        assertThat(name.nickname()).isEqualTo("Danny");
        assertThat(name.given()).isNull();
        assertThat(name.isKnown()).isTrue();
        assertThat(name.shown()).isEqualTo("“Danny”");
        assertThat(FullName.read("John “Jock” Young").shown()).isEqualTo("John “Jock” Young");
        assertThat(FullName.read("John (Jock) Young").nickname()).isEqualTo("Jock");
    }

    @Test
    void no_name_is_said_to_be_none() {
        assertThat(FullName.read(null).isKnown()).isFalse();
        assertThat(FullName.read(" ").shown()).isEqualTo("Name not known");
    }

    @Test
    void any_text_gives_a_name_and_is_kept() {
        for (String text : Nasty.texts()) {
            var name = FullName.read(text);
            assertThat(name.shown()).isNotEmpty();
            assertThat(name.asTyped()).isEqualTo(Typed.line(text));
        }
    }
}
