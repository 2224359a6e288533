package pop.plan;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// Something the person wants, and how it stands.
///
/// @param words their own
/// @param beside how the agency says it, if it needs to
/// @param again deferred until then, or could be offered again from then on
/// @param rests the spell it belongs to is over
record Goal(
        GoalId id,
        PersonId person,
        EngagementId engagement,
        AgencyId holder,
        Area area,
        String words,
        String beside,
        GoalStatus status,
        @Nullable LocalDate again,
        @Nullable GoalId offeredFrom,
        Instant proposedAt,
        boolean rests,
        int version) {

    record Fact(
            GoalFact kind,
            UUID by,
            Instant at,
            @Nullable TalkedHow how,
            @Nullable Whose whose,
            @Nullable WhyNot why,
            String alternative,
            String note,
            @Nullable LocalDate until) {

        static Fact plain(GoalFact kind, String note, UUID by, Instant at) {
            return new Fact(kind, by, at, null, null, null, "", note, null);
        }
    }

    /// @throws Refused when it is not what the page showed on which somebody decided
    Goal seenAs(int shown) {
        if (shown != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    Step<Goal, Fact> agree(TalkedHow how, String note, UUID by, Instant at) {
        if (how == TalkedHow.NOT_TALKED) {
            throw new Refused("plan.agreed-with-the-person");
        }
        return next(new Fact(GoalFact.AGREED, by, at, how, null, null, "", note, null), null);
    }

    /// Work has begun. Nobody has to say so: it follows from the first step.
    Step<Goal, Fact> start(UUID by, Instant at) {
        return next(Fact.plain(GoalFact.STARTED, "", by, at), again);
    }

    /// The words as they were stay in the history.
    Step<Goal, Fact> reword(String newWords, String newBeside, UUID by, Instant at) {
        var step = next(Fact.plain(GoalFact.REWORDED, words, by, at), again);
        return new Step<>(step.state().saying(newWords, newBeside), step.event());
    }

    /// @param kind one that says what became of a goal
    Step<Goal, Fact> end(GoalFact kind, Outcome what, UUID by, Instant at) {
        if (kind == GoalFact.DECLINED) {
            what.check(WhyNot.On.DECLINED);
        }
        if (kind == GoalFact.NOT_MET) {
            what.check(WhyNot.On.NOT_MET);
        }
        var day = kind == GoalFact.DECLINED || kind == GoalFact.DEFERRED ? what.again() : null;
        if (kind == GoalFact.DEFERRED && day == null) {
            throw new Refused("plan.deferred-until");
        }
        return next(new Fact(kind, by, at, null, what.whose(), what.why(), what.alternative(), what.note(), day), day);
    }

    /// Still declined, and could be offered again from another day on, or not at all.
    Step<Goal, Fact> setAside(@Nullable LocalDate day, UUID by, Instant at) {
        return next(new Fact(GoalFact.SET_ASIDE, by, at, null, null, null, "", "", day), day);
    }

    /// Declined it stays; what is offered anew is another goal.
    Step<Goal, Fact> offeredAgain(UUID by, Instant at) {
        return next(Fact.plain(GoalFact.OFFERED_AGAIN, "", by, at), null);
    }

    /// It was not over after all.
    Step<Goal, Fact> reopen(UUID by, Instant at) {
        return next(Fact.plain(GoalFact.REOPENED, "", by, at), null);
    }

    /// As it stands once a step is recorded.
    Goal next() {
        return new Goal(
                id,
                person,
                engagement,
                holder,
                area,
                words,
                beside,
                status,
                again,
                offeredFrom,
                proposedAt,
                rests,
                version + 1);
    }

    private Step<Goal, Fact> next(Fact fact, @Nullable LocalDate day) {
        if (rests) {
            throw new Refused("plan.spell-closed");
        }
        if (!status.allows(fact.kind())) {
            throw new Refused("plan.goal-not-now", status);
        }
        return new Step<>(at(status.after(fact.kind()), day), fact);
    }

    private Goal at(GoalStatus next, @Nullable LocalDate day) {
        return new Goal(
                id,
                person,
                engagement,
                holder,
                area,
                words,
                beside,
                next,
                day,
                offeredFrom,
                proposedAt,
                rests,
                version);
    }

    private Goal saying(String newWords, String newBeside) {
        return new Goal(
                id,
                person,
                engagement,
                holder,
                area,
                newWords,
                newBeside,
                status,
                again,
                offeredFrom,
                proposedAt,
                rests,
                version);
    }
}
