package pop.referral;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/// The status is what the facts say, and no fact follows where the rules have no edge.
class AReferralFollowsItsFactsTest {

    @Test
    void from_draft_to_acceptance() {
        assertThat(ReferralStatus.of(List.of())).isEqualTo(ReferralStatus.DRAFT);
        assertThat(ReferralStatus.of(List.of(FactKind.DRAFTED, FactKind.SUBMITTED)))
                .isEqualTo(ReferralStatus.SUBMITTED);
        assertThat(ReferralStatus.of(List.of(
                        FactKind.DRAFTED,
                        FactKind.SUBMITTED,
                        FactKind.TRIAGE_STARTED,
                        FactKind.INFORMATION_REQUESTED,
                        FactKind.INFORMATION_GIVEN,
                        FactKind.ACCEPTED)))
                .isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void an_answer_brings_it_back_to_us() {
        assertThat(ReferralStatus.INFORMATION_REQUESTED.after(FactKind.INFORMATION_GIVEN))
                .isEqualTo(ReferralStatus.IN_TRIAGE);
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "DECLINED", "REDIRECTED", "JOINED", "WITHDRAWN", "EXPIRED"})
    void what_has_ended_stays_ended(ReferralStatus ended) {
        for (var fact : FactKind.values()) {
            assertThat(ended.allows(fact)).as("%s after %s", fact, ended).isFalse();
        }
        assertThat(ended.isOpen()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "SUBMITTED", "IN_TRIAGE", "INFORMATION_REQUESTED"})
    void it_can_be_withdrawn_from_every_open_state(ReferralStatus open) {
        assertThat(open.isOpen()).isTrue();
        assertThat(open.after(FactKind.WITHDRAWN)).isEqualTo(ReferralStatus.WITHDRAWN);
    }

    @Test
    void only_a_draft_expires_and_nothing_is_decided_before_somebody_looked() {
        for (var status : ReferralStatus.values()) {
            assertThat(status.allows(FactKind.EXPIRED)).isEqualTo(status == ReferralStatus.DRAFT);
        }
        for (var decision : List.of(FactKind.ACCEPTED, FactKind.DECLINED, FactKind.REDIRECTED, FactKind.JOINED)) {
            assertThat(ReferralStatus.SUBMITTED.allows(decision)).isFalse();
            assertThat(ReferralStatus.IN_TRIAGE.allows(decision)).isTrue();
        }
    }

    @Test
    void a_fact_that_cannot_follow_is_a_fault_of_ours() {
        assertThatIllegalArgumentException().isThrownBy(() -> ReferralStatus.DRAFT.after(FactKind.ACCEPTED));
    }
}
