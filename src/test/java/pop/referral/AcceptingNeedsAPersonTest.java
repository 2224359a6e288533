package pop.referral;

import org.junit.jupiter.api.Test;
import pop.rule.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static pop.referral.ReferralSamples.NOON;
import static pop.referral.ReferralSamples.PERSON;
import static pop.referral.ReferralSamples.SOMEONE;
import static pop.referral.ReferralSamples.in;

class AcceptingNeedsAPersonTest {

    @Test
    void nobody_known_nobody_taken_on() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> in(ReferralStatus.IN_TRIAGE).accept(SOMEONE, NOON))
                .matches(refused -> refused.code().equals("referral.no-person"));
    }

    @Test
    void with_a_person_it_is_taken_on_once_somebody_looked() {
        var accepted = in(ReferralStatus.IN_TRIAGE).about(PERSON).accept(SOMEONE, NOON);

        assertThat(accepted.state().status()).isEqualTo(ReferralStatus.ACCEPTED);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> in(ReferralStatus.SUBMITTED).about(PERSON).accept(SOMEONE, NOON))
                .matches(refused -> refused.code().equals("referral.not-now"));
    }
}
