package pop.referral;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReferenceTest {

    private static final String ALPHABET = "34679CDFHJKMNPRTWXY";
    private final SecureRandom random = new SecureRandom();

    @Test
    void it_is_read_back_however_it_is_typed() {
        for (int i = 0; i < 2000; i++) {
            var reference = Reference.random(random);
            String text = reference.text();
            assertThat(text).matches("POP-[34679CDFHJKMNPRTWXY]{4}-[34679CDFHJKMNPRTWXY]{4}");
            assertThat(Reference.read(text)).contains(reference);
            assertThat(Reference.read(" " + text.toLowerCase(Locale.ROOT).replace("-", " ")))
                    .contains(reference);
            assertThat(Reference.read(text.replace("-", ""))).contains(reference);
            assertThat(Reference.read(text.substring(4).replace("-", "–"))).contains(reference);
        }
    }

    @Test
    void every_single_wrong_character_is_found() {
        for (int i = 0; i < 100; i++) {
            String text = Reference.random(random).text();
            for (int place : new int[] {4, 5, 6, 7, 9, 10, 11, 12}) {
                for (char other : ALPHABET.toCharArray()) {
                    if (other != text.charAt(place)) {
                        assertThat(Reference.read(text.substring(0, place) + other + text.substring(place + 1)))
                                .isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void every_swap_of_neighbours_is_found() {
        for (int i = 0; i < 1000; i++) {
            String body = Reference.random(random).text().substring(4).replace("-", "");
            for (int place = 0; place < 7; place++) {
                char first = body.charAt(place);
                char second = body.charAt(place + 1);
                String swapped = body.substring(0, place) + second + first + body.substring(place + 2);
                assertThat(Reference.read(swapped).isPresent()).isEqualTo(first == second);
            }
        }
    }

    @Test
    void they_do_not_repeat_soon() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 2000; i++) {
            seen.add(Reference.random(random).text());
        }
        assertThat(seen).hasSizeGreaterThan(1995);
    }

    @Test
    void nonsense_is_no_reference() {
        assertThat(Reference.read("")).isEmpty();
        assertThat(Reference.read("POP-")).isEmpty();
        assertThat(Reference.read("🙂\0\ud800".repeat(9000))).isEmpty();
        assertThatThrownBy(() -> new Reference("POP-AAAA-AAAA")).isInstanceOf(IllegalArgumentException.class);
    }
}
