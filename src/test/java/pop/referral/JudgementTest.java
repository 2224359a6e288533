package pop.referral;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pop.agency.Role;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static pop.agency.Role.POLICE_OFFICER;
import static pop.agency.Role.SOCIAL_CARE_WORKER;
import static pop.agency.Role.TEAM_LEADER;
import static pop.referral.Finding.MET;
import static pop.referral.Finding.NOT_KNOWN;
import static pop.referral.Finding.NOT_MET;

class JudgementTest {

    @Test
    void agreeing_needs_no_reason_from_anyone() {
        assertThat(problem(Criterion.MALE, MET, MET, "", POLICE_OFFICER)).isNull();
    }

    @Test
    void only_the_team_leader_overrules_and_says_why() {
        assertThat(problem(Criterion.LIVES_IN_GLASGOW, NOT_MET, MET, "moved in May", SOCIAL_CARE_WORKER))
                .isEqualTo("judgement.leader-only");
        assertThat(problem(Criterion.LIVES_IN_GLASGOW, NOT_MET, MET, "", TEAM_LEADER))
                .isEqualTo("judgement.no-reason");
        assertThat(problem(Criterion.LIVES_IN_GLASGOW, NOT_MET, MET, "moved in May", TEAM_LEADER))
                .isNull();
    }

    @Test
    void a_social_care_worker_answers_what_is_not_known() {
        assertThat(problem(Criterion.LIVES_IN_GLASGOW, NOT_KNOWN, MET, "born here", SOCIAL_CARE_WORKER))
                .isNull();
        assertThat(problem(Criterion.LIVES_IN_GLASGOW, NOT_KNOWN, MET, "born here", POLICE_OFFICER))
                .isEqualTo("judgement.not-your-role");
    }

    @Test
    void whether_offending_is_persistent_police_in_the_team_may_judge_too() {
        assertThat(problem(Criterion.PERSISTENT_OFFENDING, NOT_KNOWN, MET, "12 thefts since May", POLICE_OFFICER))
                .isNull();
    }

    @Test
    void whom_the_tests_do_not_fit_only_the_leader_takes_on() {
        assertThat(Judgement.mayAccept(POLICE_OFFICER, List.of(MET, MET))).isTrue();
        assertThat(Judgement.mayAccept(POLICE_OFFICER, List.of(MET, NOT_KNOWN))).isFalse();
        assertThat(Judgement.mayAccept(SOCIAL_CARE_WORKER, List.of(MET, NOT_KNOWN)))
                .isTrue();
        assertThat(Judgement.mayAccept(SOCIAL_CARE_WORKER, List.of(NOT_MET, NOT_KNOWN)))
                .isFalse();
        assertThat(Judgement.mayAccept(TEAM_LEADER, List.of(NOT_MET, NOT_KNOWN)))
                .isTrue();
        assertThat(Judgement.mayAccept(Role.PEER_MENTOR, List.of(MET))).isFalse();
    }

    private static @Nullable String problem(Criterion test, Finding proposed, Finding answer, String reason, Role as) {
        return new Judgement(new Proposal(test, proposed, "as told"), answer, reason, as).problem();
    }
}
