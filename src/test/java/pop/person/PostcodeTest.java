package pop.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pop.person.Postcode.Reading;

import static org.assertj.core.api.Assertions.assertThat;

class PostcodeTest {

    @ParameterizedTest
    @CsvSource({
        "G31 3EG, G31 3EG, false",
        "' g31  3eg ', G31 3EG, false",
        "g11ab, G1 1AB, false",
        "G-4-0HG, G4 0HG, false",
        "G33 IAB, G33 1AB, true",
        "g33 lab, G33 1AB, true",
        "G4 OHG, G4 0HG, true",
        "GII 5NS, G11 5NS, true",
        "G2O 7DZ, G20 7DZ, true",
        "EC1A 1BB, EC1A 1BB, false",
        "GL1 2AB, GL1 2AB, false",
        "Ｇ３１ ３ＥＧ, G31 3EG, false",
        "'Flat 2/1, 12 Invented St, Glasgow G31 3EG', G31 3EG, false",
        "'c/o 3 Nowhere Rd g40hg, top buzzer', G4 0HG, false"
    })
    void full_postcodes_are_found_however_typed(String typed, String shown, boolean corrected) {
        assertThat(Postcode.read(typed)).isInstanceOfSatisfying(Reading.Full.class, full -> {
            assertThat(full.postcode().shown()).isEqualTo(shown);
            assertThat(full.corrected()).isEqualTo(corrected);
        });
    }

    @Test
    void part_of_a_postcode_stays_a_part() {
        assertThat(Postcode.read("G31")).isEqualTo(new Reading.Outcode("G31"));
        assertThat(Postcode.read(" g4 ")).isEqualTo(new Reading.Outcode("G4"));
        assertThat(Postcode.read("G33 6")).isEqualTo(new Reading.Sector("G33", '6'));
        assertThat(Postcode.read("G336")).isEqualTo(new Reading.Sector("G33", '6'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nfa",
                "NFA",
                "N.F.A.",
                "no fixed abode",
                "No Fixed Address",
                "homeless",
                "rough sleeping",
                "sofa surfing",
                "sleeping rough - city centre",
                "NFA since Aug",
                "couch-surfing"
            })
    void no_fixed_address_is_an_answer(String typed) {
        assertThat(Postcode.read(typed)).isInstanceOf(Reading.NoFixedAddress.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hostel - Bell St", "Glasgow", "with mum", "b2 2nd floor left", "12 Invented Street", "flat 3"})
    void words_for_a_place_are_text(String typed) {
        assertThat(Postcode.read(typed)).isInstanceOf(Reading.AddressText.class);
    }

    @Test
    void an_attempt_that_is_none_is_called_unreadable() {
        assertThat(Postcode.read("G31 3E")).isInstanceOf(Reading.Unreadable.class);
        assertThat(Postcode.read("G31 33EG")).isInstanceOf(Reading.Unreadable.class);
        assertThat(Postcode.read("ZZ1 1AB")).isInstanceOf(Reading.Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?", "-", "unknown", "n/a", "not known"})
    void nothing_is_absent(String typed) {
        assertThat(Postcode.read(typed)).isEqualTo(new Reading.Absent());
    }

    @Test
    void any_text_gives_a_reading() {
        assertThat(Postcode.read(null)).isEqualTo(new Reading.Absent());
        Nasty.texts().forEach(text -> assertThat(Postcode.read(text)).isNotNull());
    }
}
