package pop.overdose;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Of 81 answers to four questions one is within the agreement (facts 0.2, 12.7).
class ScopeCheckTest {

    @Test
    void only_four_plain_yeses_are_within_the_agreement() {
        int within = 0;
        for (var survived : Answer.values()) {
            for (var accident : Answer.values()) {
                for (var illicit : Answer.values()) {
                    for (var dealt : Answer.values()) {
                        var check = ScopeCheck.of(survived, accident, illicit, dealt);
                        assertThat(check.isAnswered()).isTrue();
                        within += check.failed() == null ? 1 : 0;
                    }
                }
            }
        }
        assertThat(within).isEqualTo(1);
    }

    @Test
    void the_first_test_that_is_not_met_is_named() {
        assertThat(ScopeCheck.of(Answer.NO, Answer.NO, Answer.YES, Answer.YES).failed())
                .isEqualTo(ScopeCheck.Test.NON_FATAL);
        assertThat(ScopeCheck.of(Answer.YES, Answer.NOT_KNOWN, null, null).failed())
                .isEqualTo(ScopeCheck.Test.ACCIDENTAL);
        assertThat(ScopeCheck.of(Answer.YES, Answer.YES, Answer.YES, Answer.YES)
                        .to(false)
                        .failed())
                .isEqualTo(ScopeCheck.Test.TO_CRISIS_OUTREACH);
        assertThat(ScopeCheck.of(Answer.YES, null, Answer.YES, Answer.YES).isAnswered())
                .isFalse();
    }
}
