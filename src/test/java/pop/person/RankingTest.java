package pop.person;

import org.junit.jupiter.api.Test;
import pop.database.Ids;
import pop.person.Ranking.Hit;
import pop.person.Ranking.Known;
import pop.person.Ranking.Way;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Search JOHNSTON = Search.typed("wullie johnston", TODAY);

    private final Known william = known("William Johnstone", 1985);
    private final Known other = known("William Bell", 1985);

    @Test
    void an_identifier_outweighs_a_name() {
        var matches = Ranking.of(
                JOHNSTON, List.of(name(william, Way.NAME, "johnston"), new Hit(other, Way.IDENTIFIER, "", "")));

        assertThat(matches).extracting(Match::person).containsExactly(other.id(), william.id());
    }

    @Test
    void who_fits_one_word_of_two_is_left_out_when_somebody_fits_both() {
        var matches = Ranking.of(
                JOHNSTON,
                List.of(
                        name(other, Way.SOUNDS, "wullie"),
                        name(william, Way.SOUNDS, "wullie"),
                        name(william, Way.SOUNDS, "johnston")));

        assertThat(matches).extracting(Match::person).containsExactly(william.id());
    }

    @Test
    void who_fits_one_word_is_shown_when_nobody_fits_both() {
        assertThat(Ranking.of(JOHNSTON, List.of(name(other, Way.SOUNDS, "wullie"))))
                .hasSize(1);
    }

    @Test
    void reasons_are_told_in_plain_words() {
        var matches = Ranking.of(
                Search.typed("wullie johnston 1985", TODAY),
                List.of(
                        new Hit(william, Way.SOUNDS, "wullie", "william"),
                        new Hit(william, Way.SOUNDS, "johnston", "johnstone"),
                        new Hit(william, Way.PHONE, "", "")));

        assertThat(matches.getFirst().reasons())
                .containsExactly(
                        "Same phone number",
                        "'Wullie' is short for 'William'",
                        "Name sounds like 'Johnstone'",
                        "Could have the same date of birth");
    }

    @Test
    void another_date_of_birth_weighs_against_a_name() {
        var search = Search.typed("johnston 12.3.1960", TODAY);
        var hit = name(william, Way.NAME, "johnston");

        assertThat(Ranking.of(search, List.of(hit)).getFirst().score())
                .isLessThan(Ranking.of(JOHNSTON, List.of(hit)).getFirst().score());
    }

    @Test
    void one_more_way_to_fit_never_ranks_lower_and_order_of_hits_is_nothing() {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            var hits = new ArrayList<Hit>();
            for (int j = random.nextInt(1, 6); j > 0; j--) {
                var way = Way.values()[random.nextInt(Way.values().length)];
                hits.add(new Hit(random.nextBoolean() ? william : other, way, "johnston", "johnstone"));
            }
            var before = Ranking.of(JOHNSTON, hits);
            Collections.shuffle(hits, random);
            assertThat(Ranking.of(JOHNSTON, hits)).isEqualTo(before);

            var first = before.getFirst();
            var known = first.person().equals(william.id()) ? william : other;
            hits.add(new Hit(known, Way.IDENTIFIER, "", ""));
            var after = Ranking.of(JOHNSTON, hits).getFirst();
            assertThat(after.person()).isEqualTo(first.person());
            assertThat(after.score()).isGreaterThan(first.score());
        }
    }

    @Test
    void one_box_understands_everything_in_any_order() {
        var search = Search.typed("g31 3eg 12/3/85 Wullie O'Neill 07700 900123 wullie@example.org", TODAY);

        assertThat(search.words()).containsExactly("wullie", "oneill");
        assertThat(search.birth()).isEqualTo(BirthDate.on(LocalDate.of(1985, 3, 12)));
        assertThat(search.phones()).containsExactly("+447700900123");
        assertThat(search.emails()).containsExactly("wullie@example.org");
        assertThat(search.postcode()).isEqualTo("G313EG");
    }

    @Test
    void nothing_that_can_be_typed_breaks_the_box() {
        for (String text : Nasty.texts()) {
            var search = Search.typed(text, TODAY);
            assertThat(search.words()).allMatch(word -> !word.isBlank());
            assertThat(Search.of(new NewPerson(text, text, text, text, text, text, TODAY))
                            .words())
                    .allMatch(word -> word.codePointCount(0, word.length()) <= 60);
        }
    }

    private static Hit name(Known person, Way way, String wanted) {
        return new Hit(person, way, wanted, "johnstone");
    }

    private static Known known(String name, int year) {
        var id = new PersonId(Ids.next());
        return new Known(id, id, name, BirthDate.inYear(year));
    }
}
