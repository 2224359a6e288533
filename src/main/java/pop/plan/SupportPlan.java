package pop.plan;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.web.When;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// The plan of a spell as it stands. Its goals are the spell's.
///
/// @param rests the spell is over
record SupportPlan(
        UUID id,
        PersonId person,
        EngagementId engagement,
        AgencyId holder,
        PlanStatus status,
        @Nullable LocalDate reviewOn,
        Instant begunAt,
        boolean rests,
        int version) {

    /// When a plan is looked at again unless something else was agreed.
    static final int WEEKS_TO_REVIEW = 8;

    /// @param until when it is looked at again
    record Fact(
            PlanFact kind,
            UUID by,
            Instant at,
            @Nullable TalkedHow how,
            String note,
            @Nullable LocalDate until) {}

    /// @throws Refused when it is not what the page showed on which somebody decided
    SupportPlan seenAs(int shown) {
        if (shown != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    /// @param again when it is looked at together; null leaves the day that is set, or sets one
    Step<SupportPlan, Fact> agree(TalkedHow how, @Nullable LocalDate again, UUID by, Instant at) {
        if (how == TalkedHow.NOT_TALKED) {
            throw new Refused("plan.agreed-with-the-person");
        }
        var until = again != null ? again : reviewOn != null ? reviewOn : usual(at);
        return next(new Fact(PlanFact.AGREED, by, at, how, "", until), until);
    }

    /// Its first goal was agreed, and the plan with it.
    Step<SupportPlan, Fact> followGoal(UUID by, Instant at) {
        var until = reviewOn == null ? usual(at) : reviewOn;
        return next(new Fact(PlanFact.AGREED, by, at, null, "", until), until);
    }

    Step<SupportPlan, Fact> review(TalkedHow how, String note, LocalDate again, UUID by, Instant at) {
        if (When.dayOf(at).isBefore(When.dayOf(begunAt))) {
            throw new Refused("plan.review-before-start");
        }
        return next(new Fact(PlanFact.REVIEWED, by, at, how, note, again), again);
    }

    Step<SupportPlan, Fact> supersede(UUID by, Instant at) {
        return next(new Fact(PlanFact.SUPERSEDED, by, at, null, "", null), reviewOn);
    }

    private static LocalDate usual(Instant at) {
        return When.dayOf(at).plusWeeks(WEEKS_TO_REVIEW);
    }

    private Step<SupportPlan, Fact> next(Fact fact, @Nullable LocalDate review) {
        if (rests) {
            throw new Refused("plan.spell-closed");
        }
        if (!status.allows(fact.kind())) {
            throw new Refused("plan.not-now", status);
        }
        var after = status.after(fact.kind());
        return new Step<>(
                new SupportPlan(id, person, engagement, holder, after, review, begunAt, rests, version), fact);
    }
}
