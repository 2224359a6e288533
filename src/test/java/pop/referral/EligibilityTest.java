package pop.referral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pop.person.BirthDate;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class EligibilityTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "M, MET",
        "m, MET",
        "Male, MET",
        "' male ', MET",
        "F, NOT_MET",
        "female, NOT_MET",
        "'', NOT_KNOWN",
        "?, NOT_KNOWN",
        "trans man, NOT_KNOWN",
        "prefers not to say, NOT_KNOWN"
    })
    void sex_is_read_as_told_and_never_guessed(String told, Finding proposed) {
        assertThat(with(told, "", "", "", "", "").of(Criterion.MALE).proposed()).isEqualTo(proposed);
    }

    @ParameterizedTest
    @CsvSource({
        "27/02/1965, MET",
        "22/11/2010, MET",
        "23/11/2010, NOT_MET",
        "2010, NOT_KNOWN",
        "2009, MET",
        "Nov 2010, NOT_KNOWN",
        "about 17, NOT_KNOWN",
        "about 40, MET",
        "'', NOT_KNOWN",
        "04/13/2003, NOT_KNOWN",
        "1/1/1900, NOT_KNOWN",
        "gibberish, NOT_KNOWN"
    })
    void age_is_counted_to_today_and_a_partial_date_may_leave_it_open(String told, Finding proposed) {
        assertThat(with("", told, "", "", "", "").of(Criterion.AGED_16_OR_OVER).proposed())
                .isEqualTo(proposed);
    }

    @Test
    void somebody_of_16_or_17_meets_the_test_and_is_a_child_in_law() {
        var proposal = with("", "1 Jan 2010", "", "", "", "").of(Criterion.AGED_16_OR_OVER);

        assertThat(proposal.proposed()).isEqualTo(Finding.MET);
        assertThat(proposal.evidence()).contains("A child in law", "young person’s route beside");
        assertThat(with("", "1 Jan 1990", "", "", "", "")
                        .of(Criterion.AGED_16_OR_OVER)
                        .evidence())
                .doesNotContain("child");
    }

    @ParameterizedTest
    @CsvSource({
        "G31 9ZZ, MET",
        "G77 5ZZ, NOT_MET",
        "G33 6ZZ, NOT_KNOWN",
        "NFA, NOT_KNOWN",
        "'homeless, was at G77 5ZZ', NOT_KNOWN",
        "hostel in G77 5ZZ, NOT_KNOWN",
        "c/o his mum G77 5ZZ, NOT_KNOWN",
        "HMP, NOT_KNOWN",
        "'', NOT_KNOWN"
    })
    void residence_says_no_only_of_a_home_that_is_plainly_outside(String address, Finding proposed) {
        assertThat(with("", "", address, "", "", "")
                        .of(Criterion.LIVES_IN_GLASGOW)
                        .proposed())
                .isEqualTo(proposed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sofa surfing since June", "NFA", "made homeless last month", "sleeping rough", "temporary flat"
            })
    void words_on_housing_that_tell_of_no_home_open_the_question_again(String housing) {
        var proposal = with("", "", "G77 5ZZ", housing, "", "").of(Criterion.LIVES_IN_GLASGOW);

        assertThat(proposal.proposed()).isEqualTo(Finding.NOT_KNOWN);
        assertThat(proposal.evidence()).contains("G77", "connected to Glasgow?");
    }

    @Test
    void persistence_is_always_a_judgement_with_the_told_words_before_it() {
        var proposal = with("", "", "", "", "theft x 40 this year", "").of(Criterion.PERSISTENT_OFFENDING);

        assertThat(proposal.proposed()).isEqualTo(Finding.NOT_KNOWN);
        assertThat(proposal.evidence()).contains("“theft x 40 this year”", "your judgement");
    }

    @ParameterizedTest
    @CsvSource({
        "heroin daily, MET",
        "dependent on alcohol, MET",
        "Drinking 1L vodka daily, MET",
        "on methadone, MET",
        "drugs, NOT_KNOWN",
        "both, NOT_KNOWN",
        "?, NOT_KNOWN",
        "'', NOT_KNOWN",
        "not dependent, NOT_KNOWN",
        "denies addiction, NOT_KNOWN",
        "was dependent on heroin, NOT_KNOWN",
        "mother is alcoholic, NOT_KNOWN",
        "lives independently, NOT_KNOWN"
    })
    void dependency_is_proposed_only_where_it_is_told_plainly(String told, Finding proposed) {
        assertThat(with("", "", "", "", "theft", told).of(Criterion.DEPENDENCY).proposed())
                .isEqualTo(proposed);
    }

    @Test
    void dependency_without_any_offending_told_is_not_proposed() {
        assertThat(with("", "", "", "", "", "heroin daily")
                        .of(Criterion.DEPENDENCY)
                        .proposed())
                .isEqualTo(Finding.NOT_KNOWN);
    }

    @Test
    void the_rules_have_a_date() {
        assertThat(with("", "", "", "", "", "").rules().since()).isEqualTo(LocalDate.of(2021, 1, 1));
        assertThat(Rules.on(LocalDate.of(1999, 1, 1))).isEqualTo(Rules.on(TODAY));
    }

    @Test
    void whatever_is_told_every_test_is_answered_and_nobody_without_a_home_is_out() {
        var random = new Random(22);
        var homeless = List.of("NFA", "no fixed abode", "homeless", "sleeping rough", "sofa surfing", "couch surfing");
        for (int i = 0; i < 3000; i++) {
            var noHome = homeless.get(random.nextInt(homeless.size()));
            boolean inAddress = random.nextBoolean();
            var address = inAddress ? text(random) + " " + noHome + " " + postcode(random) : postcode(random);
            var told = with(
                    text(random), text(random), address, inAddress ? text(random) : noHome, text(random), text(random));

            assertThat(told.proposals()).extracting(Proposal::test).containsExactly(Criterion.values());
            assertThat(told.proposals())
                    .allSatisfy(each -> assertThat(each.evidence()).isNotBlank().hasSizeLessThan(1000));
            assertThat(told.of(Criterion.LIVES_IN_GLASGOW).proposed())
                    .as(address)
                    .isNotEqualTo(Finding.NOT_MET);
        }
    }

    private static Eligibility with(
            String sex, String birth, String address, String housing, String offending, String substances) {
        return Eligibility.of(
                new Eligibility.Known(
                        sex,
                        BirthDate.read(birth, TODAY),
                        address,
                        housing,
                        offending,
                        substances,
                        "",
                        PostcodeDirectory.none()),
                TODAY);
    }

    private static String postcode(Random random) {
        return List.of("G77 5ZZ", "EH1 1ZZ", "G31 9ZZ", "PA1 2ZZ", "G33 6ZZ").get(random.nextInt(5));
    }

    private static String text(Random random) {
        var signs = "aZ09 /.-,'\"()?+🙂éOIl\u202e\ud800\n";
        return random.nextInt(50) == 0
                ? "heroin daily ".repeat(4000)
                : IntStream.range(0, random.nextInt(24))
                        .mapToObj(_ -> String.valueOf(signs.charAt(random.nextInt(signs.length()))))
                        .reduce("", String::concat);
    }
}
