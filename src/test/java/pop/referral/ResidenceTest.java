package pop.referral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pop.person.Postcode;
import pop.referral.Residence.Answer;

import java.util.Objects;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class ResidenceTest {

    @ParameterizedTest
    @CsvSource({
        "G31 9ZZ, IN",
        "G1 1ZZ, IN",
        "G33 2ZZ, IN",
        "G69 1ZZ, IN",
        "G73 9ZZ, IN",
        "G31, IN",
        "G33 2, IN",
        "G33 6ZZ, ASK_A_PERSON",
        "G44 3ZZ, ASK_A_PERSON",
        "G33 7ZZ, ASK_A_PERSON",
        "G99 9ZZ, ASK_A_PERSON",
        "G33, ASK_A_PERSON",
        "G77, ASK_A_PERSON",
        "EH1, ASK_A_PERSON",
        "G99, ASK_A_PERSON",
        "G46 6ZZ, OUT",
        "G74 1ZZ, OUT",
        "G77 5ZZ, OUT",
        "G81 1ZZ, OUT",
        "EH1 1ZZ, OUT",
        "PA1 2ZZ, OUT",
        "ML1 1ZZ, OUT",
        "GL1 2ZZ, OUT",
        "G71 5, OUT",
        "nfa, ASK_A_PERSON",
        "hostel - Invented St, ASK_A_PERSON",
        "'', ASK_A_PERSON",
        "G31 3E, ASK_A_PERSON",
        "G74 IZZ, ASK_A_PERSON",
        "G3I 9ZZ, IN",
        "G58 1ZZ, IN"
    })
    void residence_is_judged_by_sector(String typed, Answer answer) {
        assertThat(Residence.of(Postcode.read(typed), PostcodeDirectory.none()).answer())
                .isEqualTo(answer);
    }

    @Test
    void the_evidence_is_in_words() {
        assertThat(evidence("G33 6ZZ"))
                .isEqualTo("G33 6 is mostly outside Glasgow City (12 of 194 postcodes inside): ask.");
        assertThat(evidence("G72")).contains("(1 of 1,244 postcodes inside)");
        assertThat(evidence("NFA")).contains("connected to Glasgow?");
        assertThat(evidence("G33 IZZ")).startsWith("Read as G33 1ZZ, typed otherwise.");
    }

    @Test
    void a_directory_comes_first_where_it_knows() {
        assertThat(Residence.of(Postcode.read("G33 6ZZ"), _ -> Optional.of(true))
                        .answer())
                .isEqualTo(Answer.IN);
        assertThat(Residence.of(Postcode.read("G31 9ZZ"), _ -> Optional.of(false))
                        .answer())
                .isEqualTo(Answer.OUT);
        assertThat(Residence.of(Postcode.read("G31 9ZZ"), _ -> Optional.empty()).answer())
                .isEqualTo(Answer.IN);
    }

    @Test
    void the_sectors_of_a_district_add_up_to_it() {
        for (String outward : new String[] {"G46", "G61", "G62", "G64", "G71", "G72", "G76", "G78"}) {
            int inside = 0;
            for (int digit = 0; digit < 10; digit++) {
                var share = Sectors.sector(outward + " " + digit);
                inside += share != null && share.isMixed() ? share.inside() : 0;
            }
            assertThat(Objects.requireNonNull(Sectors.district(outward)).inside())
                    .as(outward)
                    .isEqualTo(inside);
        }
    }

    private static String evidence(String typed) {
        return Residence.of(Postcode.read(typed), PostcodeDirectory.none()).evidence();
    }
}
