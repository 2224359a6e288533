package pop.instrument;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static pop.instrument.Made.answers;
import static pop.instrument.Made.instrument;

class ScoreTest {

    private static final int TIMES = 500;

    static List<Instrument> all() {
        return OwnInstruments.files().stream().map(it -> it.read().instrument()).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_total_is_within_floor_and_ceiling_and_every_answer_counts(Instrument it) {
        var chance = new Random(8);
        for (int time = 0; time < TIMES; time++) {
            var given = Made.any(it, chance);
            var scored = it.score(given);
            assertThat(scored.complete()).isTrue();
            assertThat(scored.rule()).isEqualTo(it.scoring().rule());
            if (it.scoring().method() == Scoring.Method.NONE) {
                assertThat(scored.total()).isNull();
            } else {
                assertThat(scored.total())
                        .isBetween(it.scoring().floor(), it.scoring().ceiling());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_is_missing_is_never_a_nought(Instrument it) {
        var chance = new Random(9);
        for (int time = 0; time < TIMES; time++) {
            var given = new HashMap<>(Made.any(it, chance));
            var left = new ArrayList<>(given.keySet()).get(chance.nextInt(given.size()));
            var why = Answer.Missing.values()[chance.nextInt(3)];
            given.put(left, why);
            var scored = it.score(given);
            assertThat(scored.total()).isNull();
            var without = new HashMap<>(given);
            without.remove(left);
            if (why != Answer.Missing.NOT_APPLICABLE) {
                assertThat(it.score(without)).isEqualTo(scored);
            }
            var isStopped = scored.band() != null;
            var isAway = why == Answer.Missing.NOT_APPLICABLE
                    && it.scoring().mayNotApply().contains(left);
            assertThat(scored.complete()).isEqualTo(isStopped || isAway);
        }
    }

    @Test
    void turning_round_twice_is_as_it_was() {
        var turning = turning("core-10-1", false);
        for (var item : turning.items()) {
            for (int value = item.floor(); value <= item.ceiling(); value++) {
                var once = turned(turning, item, value);
                assertThat(turned(turning, item, once)).isEqualTo(value);
                assertThat(once == value)
                        .isEqualTo(!turning.scoring().reversed().contains(item.link())
                                || 2 * value == item.floor() + item.ceiling());
            }
        }
    }

    private static int turned(Instrument of, Item item, int value) {
        return new Score(of, java.util.Map.of(item.link(), new Answer.Given(value))).turned(item);
    }

    /// As if the form had not turned them round.
    private static Instrument turning(String name, boolean onForm) {
        var file = Made.file(name);
        var told = file.scoring().replace("\"reversedOnForm\": true", "\"reversedOnForm\": " + onForm);
        return new InstrumentFile(name, file.questionnaire(), told).read().instrument();
    }

    @Test
    void items_two_and_three_are_turned_round_unless_the_form_did_it() {
        var best = answers(0, 4, 4, 0, 0, 0, 0, 0, 0, 0);
        assertThat(turning("core-10-1", false).score(best).total()).isZero();
        assertThat(instrument("core-10-1").score(best).total()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void weekly_or_daily_is_positive_and_the_rest_need_not_be_asked(int often) {
        var scored = instrument("fast-1").score(answers(often));
        assertThat(scored.complete()).isTrue();
        assertThat(scored.total()).isNull();
        assertThat(scored.band()).isEqualTo("instrument.band.fast-positive");
        assertThat(instrument("fast-1").score(answers(often, 0, 0, 0)).total()).isEqualTo(often);
    }

    @Test
    void below_weekly_the_other_three_are_needed() {
        var fast = instrument("fast-1");
        for (int often = 0; often < 3; often++) {
            assertThat(fast.score(answers(often)).complete()).isFalse();
            assertThat(fast.score(answers(often)).band()).isNull();
        }
        assertThat(fast.score(answers(2, 0, 0, 0)).band()).isEqualTo("instrument.band.fast-not-positive");
        assertThat(fast.score(answers(2, 1, 0, 0)).band()).isEqualTo("instrument.band.fast-positive");
    }

    /// By facts 3.5: each band's first and last total.
    @ParameterizedTest
    @CsvSource({
        "audit-1, 0, audit-lower",
        "audit-1, 7, audit-lower",
        "audit-1, 8, audit-increasing",
        "audit-1, 15, audit-increasing",
        "audit-1, 16, audit-higher",
        "audit-1, 19, audit-higher",
        "audit-1, 20, audit-dependence",
        "audit-1, 40, audit-dependence",
        "audit-c-1, 4, audit-c-below",
        "audit-c-1, 5, audit-c-positive",
        "audit-c-1, 10, audit-c-positive",
        "audit-c-1, 11, audit-c-dependence",
        "audit-c-1, 12, audit-c-dependence",
        "dudit-1, 5, dudit-below",
        "dudit-1, 6, dudit-problems",
        "dudit-1, 24, dudit-problems",
        "dudit-1, 25, dudit-dependence",
        "dudit-1, 44, dudit-dependence",
        "core-10-1, 10, core-low",
        "core-10-1, 11, core-mild",
        "core-10-1, 14, core-mild",
        "core-10-1, 15, core-moderate",
        "core-10-1, 19, core-moderate",
        "core-10-1, 20, core-moderate-severe",
        "core-10-1, 24, core-moderate-severe",
        "core-10-1, 25, core-severe",
        "core-10-1, 40, core-severe"
    })
    void bands_begin_where_the_table_says(String name, int total, String band) {
        var it = instrument(name);
        var given = new HashMap<String, Answer>();
        int left = total;
        for (var item : it.items().reversed()) {
            if (!item.link().equals(it.scoring().total())) {
                int most = Math.min(left, item.ceiling());
                int value = item.takes(most) ? most : most - 1;
                given.put(item.link(), new Answer.Given(value));
                left -= value;
            }
        }
        assertThat(it.score(given).total()).isEqualTo(total);
        assertThat(it.score(given).band()).isEqualTo("instrument.band." + band);
    }

    @Test
    void dependence_on_a_drug_has_a_number_and_no_label() {
        var given = answers(3, 3, 3, 3, 3);
        assertThat(instrument("sds-1").score(given).complete())
                .as("which drug?")
                .isFalse();
        given.put("drug", new Answer.Given(1));
        assertThat(instrument("sds-1").score(given).total()).isEqualTo(15);
        assertThat(instrument("sds-1").score(given).band()).isNull();
    }

    @Test
    void thoughts_of_ending_ones_life_are_a_risk_whatever_the_total_and_whatever_is_missing() {
        var core = instrument("core-10-1");
        for (int value = 1; value <= 4; value++) {
            var given = new HashMap<String, Answer>();
            given.put("6", new Answer.Given(value));
            assertThat(core.score(given).risks()).containsExactly("6");
            assertThat(core.score(given).complete()).isFalse();
        }
        assertThat(core.score(answers(4, 4, 4, 4, 4, 0, 4, 4, 4, 4)).risks()).isEmpty();
    }

    @Test
    void a_total_alone_is_enough_with_item_six_and_must_fit_what_is_known() {
        var core = instrument("core-10-1");
        var given = new HashMap<String, Answer>();
        given.put("total", new Answer.Given(12));
        assertThat(core.score(given).complete()).isFalse();
        given.put("6", new Answer.Given(2));
        assertThat(core.score(given).total()).isEqualTo(12);
        assertThat(core.score(given).risks()).containsExactly("6");
        given.put("total", new Answer.Given(1));
        assertThat(core.score(given).complete()).as("less than item 6 alone").isFalse();
        var all = answers(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        all.put("total", new Answer.Given(11));
        assertThat(core.score(all).total()).as("not the sum of its items").isNull();
    }

    @Test
    void what_no_item_takes_is_refused() {
        assertThatThrownBy(() -> instrument("audit-1").score(answers(5))).hasMessageContaining("takes no 5");
        var odd = answers(0, 0, 0, 0, 0, 0, 0, 0, 1);
        assertThatThrownBy(() -> instrument("audit-1").score(odd)).hasMessageContaining("takes no 1 for item 9");
        var unknown = answers(0, 0, 0, 0, 0);
        assertThatThrownBy(() -> instrument("fast-1").score(unknown)).hasMessageContaining("no item 5");
    }
}
