package pop.plan;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.engagement.EngagementId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;
import pop.sharing.Category;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A step towards a goal, as it stands. Held and shown as the goal is.
record Action(
        ActionId id,
        GoalId goal,
        PersonId person,
        EngagementId engagement,
        AgencyId holder,
        Category category,
        What what,
        ActionStatus status,
        @Nullable BlockedBy blockedBy,
        boolean rests,
        int version) {

    /// @param worker whose it is, when a worker's
    /// @param agency whose it is, when another agency's
    record What(
            String text,
            Owner owner,
            @Nullable WorkerId worker,
            String agency,
            @Nullable LocalDate due) {}

    /// @param reason a constant of [WhyNot] or [BlockedBy]
    record Fact(
            ActionFact kind,
            UUID by,
            Instant at,
            @Nullable Whose whose,
            @Nullable String reason,
            String alternative,
            String note) {

        static Fact plain(ActionFact kind, String note, UUID by, Instant at) {
            return new Fact(kind, by, at, null, null, "", note);
        }
    }

    /// @throws Refused when it is not what the page showed on which somebody decided
    Action seenAs(int shown) {
        if (shown != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    Step<Action, Fact> start(UUID by, Instant at) {
        return next(Fact.plain(ActionFact.STARTED, "", by, at), what, null);
    }

    Step<Action, Fact> done(UUID by, Instant at) {
        return next(Fact.plain(ActionFact.DONE, "", by, at), what, null);
    }

    /// What it was stays in the history.
    ///
    /// @param before what it was, in words
    Step<Action, Fact> change(What anew, String before, UUID by, Instant at) {
        return next(Fact.plain(ActionFact.CHANGED, before, by, at), anew, blockedBy);
    }

    Step<Action, Fact> notNeeded(Outcome outcome, UUID by, Instant at) {
        outcome.check(WhyNot.On.NOT_NEEDED);
        var why = outcome.why() == null ? null : outcome.why().name();
        return next(
                new Fact(ActionFact.NOT_NEEDED, by, at, outcome.whose(), why, outcome.alternative(), outcome.note()),
                what,
                null);
    }

    Step<Action, Fact> block(BlockedBy by, String note, UUID who, Instant at) {
        if (by == BlockedBy.OTHER && note.isBlank()) {
            throw new Refused("plan.no-needs-note");
        }
        return next(new Fact(ActionFact.BLOCKED, who, at, null, by.name(), "", note), what, by);
    }

    Step<Action, Fact> reopen(UUID by, Instant at) {
        return next(Fact.plain(ActionFact.REOPENED, "", by, at), what, null);
    }

    private Step<Action, Fact> next(Fact fact, What anew, @Nullable BlockedBy blocked) {
        if (rests) {
            throw new Refused("plan.spell-closed");
        }
        if (!status.allows(fact.kind())) {
            throw new Refused("plan.step-not-now", status);
        }
        var after = status.after(fact.kind());
        return new Step<>(
                new Action(
                        id,
                        goal,
                        person,
                        engagement,
                        holder,
                        category,
                        anew,
                        after,
                        after == ActionStatus.BLOCKED ? blocked : null,
                        rests,
                        version),
                fact);
    }
}
