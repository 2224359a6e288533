package pop.sharing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pop.database.Ids;

import java.time.Instant;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class SaidTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Instant SOON = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2027-12-01T00:00:00Z");

    @Test
    void an_objection_is_stricter_than_silence_and_silence_than_an_agreement() {
        var order = List.of(said(Wish.OBJECTS, null), said(Wish.NOT_ASKED, null), said(Wish.AGREES, null));
        for (int one = 0; one < order.size(); one++) {
            for (int other = one + 1; other < order.size(); other++) {
                assertThat(order.get(one).stricter(order.get(other))).isSameAs(order.get(one));
                assertThat(order.get(other).stricter(order.get(one))).isSameAs(order.get(one));
            }
        }
    }

    @Test
    void of_two_objections_the_longer_and_of_two_agreements_the_shorter_is_stricter() {
        var brief = said(Wish.OBJECTS, SOON);
        var endless = said(Wish.OBJECTS, null);
        assertThat(brief.stricter(endless)).isSameAs(endless);
        assertThat(endless.stricter(brief)).isSameAs(endless);
        assertThat(brief.stricter(said(Wish.OBJECTS, LATER)).until()).isEqualTo(LATER);

        var passing = said(Wish.AGREES, SOON);
        assertThat(passing.stricter(said(Wish.AGREES, null))).isSameAs(passing);
        assertThat(said(Wish.AGREES, LATER).stricter(passing)).isSameAs(passing);
    }

    @Test
    void a_word_stands_until_another_ends_it_or_its_day_has_come() {
        assertThat(said(Wish.OBJECTS, SOON).stands(NOW)).isTrue();
        assertThat(said(Wish.OBJECTS, SOON).stands(SOON)).isFalse();
    }

    private static Said said(Wish wish, @Nullable Instant until) {
        return new Said(
                Ids.next(),
                "Police Scotland",
                Category.HOUSING,
                wish,
                "",
                NOW,
                until,
                null,
                Ids.next(),
                null,
                Ids.next());
    }
}
