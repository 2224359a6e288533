package pop.referral;

import org.junit.jupiter.api.Test;
import pop.rule.Refused;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static pop.referral.ReferralSamples.NOON;
import static pop.referral.ReferralSamples.SOMEONE;
import static pop.referral.ReferralSamples.in;

class ANoOffersAnAlternativeTest {

    private final Referral read = in(ReferralStatus.IN_TRIAGE);

    @Test
    void a_decline_says_whose_it_was_why_and_what_was_offered_instead() {
        var no = read.decline(Whose.POP, DeclineReason.LIVES_ELSEWHERE, "", "Their own council's team", SOMEONE, NOON);

        assertThat(no.state().status()).isEqualTo(ReferralStatus.DECLINED);
        assertThat(no.state().times().decidedAt()).isEqualTo(NOON);
        assertThat(no.event().whose()).isEqualTo(Whose.POP);
        assertThat(no.event().reason()).isEqualTo("LIVES_ELSEWHERE");
        assertThat(no.event().alternative()).isEqualTo("Their own council's team");
    }

    @Test
    void nothing_offered_is_refused() {
        refused(() -> read.decline(Whose.POP, DeclineReason.NOT_MALE, "", " ", SOMEONE, NOON));
        refused(() -> read.redirect("", "", SOMEONE, NOON));
    }

    private static void refused(Runnable decision) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(decision::run)
                .matches(refused -> refused.code().equals("referral.no-alternative"));
    }
}
