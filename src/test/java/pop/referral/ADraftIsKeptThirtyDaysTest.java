package pop.referral;

import org.junit.jupiter.api.Test;
import pop.rule.Refused;

import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static pop.referral.ReferralSamples.NOON;
import static pop.referral.ReferralSamples.SOMEONE;
import static pop.referral.ReferralSamples.draft;

class ADraftIsKeptThirtyDaysTest {

    @Test
    void it_can_be_sent_until_its_last_moment() {
        var last = NOON.plus(Duration.ofDays(30));

        var sent = draft().submit("team 1", SOMEONE, last);
        assertThat(sent.state().status()).isEqualTo(ReferralStatus.SUBMITTED);
        assertThat(sent.state().senderKey()).isEqualTo("team 1");
        assertThat(sent.state().times().submittedAt()).isEqualTo(last);
        assertThat(Standing.of(draft(), last)).isEqualTo(Standing.DRAFT);
    }

    @Test
    void afterwards_it_cannot() {
        var late = NOON.plus(Duration.ofDays(30)).plusMillis(1);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> draft().submit("team 1", SOMEONE, late))
                .matches(refused -> refused.code().equals("referral.draft-expired"));
        assertThat(Standing.of(draft(), late)).isEqualTo(Standing.DRAFT_EXPIRED);
    }

    @Test
    void it_cannot_be_sent_twice() {
        var sent = draft().submit("team 1", SOMEONE, NOON).state();

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> sent.submit("team 1", SOMEONE, NOON));
    }
}
