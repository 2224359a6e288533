package pop.person;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/// No number is written down here that anybody could have: their days are 00 and above 31, or they are made as the
/// test runs and never shown.
class ChiTest {

    @Test
    void of_ten_check_digits_each_rule_takes_at_most_one() {
        for (int start = 990_000_000; start < 990_003_000; start++) {
            int eleven = 0;
            int ten = 0;
            for (int check = 0; check < 10; check++) {
                eleven += Chi.passesModulus11("" + start + check) ? 1 : 0;
                ten += Chi.passesModulus10("" + start + check) ? 1 : 0;
            }
            assertThat(eleven).isLessThanOrEqualTo(1);
            assertThat(ten).isEqualTo(1);
        }
    }

    @Test
    void a_wrong_digit_is_found() {
        String right = withCheck("990000123");
        for (int place = 0; place < 9; place++) {
            char other = right.charAt(place) == '7' ? '8' : '7';
            String wrong = right.substring(0, place) + other + right.substring(place + 1);
            assertThat(Chi.passesModulus11(wrong)).isFalse();
        }
    }

    @Test
    void a_number_whose_date_is_none_is_refused_for_that() {
        assertThat(why(withCheck("990000123"))).isEqualTo(Chi.Why.NOT_A_DATE);
        assertThat(why(withCheck("000180123"))).isEqualTo(Chi.Why.NOT_A_DATE);
    }

    @Test
    void other_lengths_and_signs_are_refused() {
        assertThat(why("99000012")).isEqualTo(Chi.Why.NOT_TEN_DIGITS);
        assertThat(why("99000012345")).isEqualTo(Chi.Why.NOT_TEN_DIGITS);
        assertThat(why("ABC")).isEqualTo(Chi.Why.NOT_TEN_DIGITS);
        assertThat(Chi.read(" ")).isInstanceOf(Chi.Reading.Absent.class);
        Nasty.texts().forEach(text -> assertThat(Chi.read(text)).isNotNull());
    }

    @Test
    void another_date_of_birth_is_noticed_and_an_unknown_one_is_not() {
        Chi chi = new Chi("290200" + "0000");
        assertThat(chi.differsFrom(BirthDate.on(LocalDate.of(2000, 2, 29)))).isFalse();
        assertThat(chi.differsFrom(BirthDate.on(LocalDate.of(2000, 3, 1)))).isTrue();
        assertThat(chi.differsFrom(BirthDate.inYear(2000))).isFalse();
        assertThat(chi.differsFrom(BirthDate.inYear(1999))).isTrue();
        assertThat(chi.differsFrom(BirthDate.unknown())).isFalse();
    }

    @Test
    void spaces_do_not_matter_and_a_number_is_never_printed() {
        String made = withCheck("290200" + "000");
        assertThat(Chi.read(made.substring(0, 6) + " " + made.substring(6)))
                .isInstanceOfSatisfying(Chi.Reading.Good.class, good -> {
                    assertThat(good.chi().digits().equals(made)).isTrue();
                    assertThat(good.chi().toString()).doesNotContain("2902");
                });
    }

    private static Chi.Why why(String typed) {
        return ((Chi.Reading.Bad) Chi.read(typed)).why();
    }

    /// Ten is never a check digit; then the next number is taken.
    private static String withCheck(String nine) {
        for (int check = 0; check < 10; check++) {
            if (Chi.passesModulus11(nine + check)) {
                return nine + check;
            }
        }
        return withCheck(String.format(java.util.Locale.ROOT, "%09d", Integer.parseInt(nine) + 1));
    }
}
