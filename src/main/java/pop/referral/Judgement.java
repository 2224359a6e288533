package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.agency.Role;

import java.util.Collection;

/// A person's answer to one test. Where it departs from what was proposed, it needs a reason and a role that may.
record Judgement(Proposal proposal, Finding answer, String reason, Role as) {

    /// A person overrules the software.
    boolean overrides() {
        return proposal.proposed() != Finding.NOT_KNOWN && answer != proposal.proposed();
    }

    boolean departs() {
        return answer != proposal.proposed();
    }

    /// What is wrong with it, as a code of messages.properties; null when it stands.
    @Nullable
    String problem() {
        if (!departs()) {
            return null;
        }
        if (!mayDepart()) {
            return overrides() ? "judgement.leader-only" : "judgement.not-your-role";
        }
        return reason.isBlank() ? "judgement.no-reason" : null;
    }

    private boolean mayDepart() {
        if (overrides()) {
            return as == Role.TEAM_LEADER;
        }
        // police in the team know the offending, so they may judge whether it is persistent
        return as == Role.TEAM_LEADER
                || as == Role.SOCIAL_CARE_WORKER
                || (proposal.test().isJudgement() && as.triages());
    }

    /// Whether this role may take a person on as the tests stand, given a reason.
    static boolean mayAccept(Role role, Collection<Finding> answers) {
        if (answers.contains(Finding.NOT_MET)) {
            return role == Role.TEAM_LEADER;
        }
        return allMet(answers) ? role.triages() : role == Role.TEAM_LEADER || role == Role.SOCIAL_CARE_WORKER;
    }

    /// Otherwise accepting needs a reason, and is reported.
    static boolean allMet(Collection<Finding> answers) {
        return answers.stream().allMatch(answer -> answer == Finding.MET);
    }
}
