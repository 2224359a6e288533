package pop.referral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pop.web.Problems;

import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

class SomethingToRecogniseThePersonByTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "not known", "unknown"})
    void without_a_name_there_must_be_something_else(String name) {
        assertThat(problems(form(name, "", "", ""))).isFalse();
        assertThat(problems(form(name, "Tall, red cap", "", ""))).isTrue();
        assertThat(problems(form(name, "", "Saltmarket", ""))).isTrue();
        assertThat(problems(form(name, "", "", "07700 900123"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tam", "“Wee Shug”", "李雷", "🦄"})
    void a_name_or_nickname_is_enough(String name) {
        assertThat(problems(form(name, "", "", ""))).isTrue();
    }

    @Test
    void a_bare_number_of_years_is_an_age() {
        var form = new ReferralForm(
                "Tam", "", "34", "", "", "", "", "", "", "", "", "", "URGENT", "forged", "", "", "", "");

        var details = form.details(LocalDate.of(2026, 11, 22));
        assertThat(details.birth()).isEqualTo("age 34");
        assertThat(details.risk()).isEqualTo(Risk.URGENT);
        assertThat(details.agrees()).isEqualTo(Agrees.NOT_KNOWN);
    }

    private static boolean problems(ReferralForm form) {
        var problems = Problems.none();
        form.mustBeRecognisable(problems);
        return problems.isEmpty();
    }

    private static ReferralForm form(String name, String description, String address, String phone) {
        return new ReferralForm(
                name, description, "", "", address, phone, "", "", "", "", "", "", "", "", "", "", "", "");
    }
}
