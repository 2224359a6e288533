package pop.engagement;

import org.jspecify.annotations.Nullable;
import pop.agency.AgencyId;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.rule.Refused;
import pop.rule.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A spell of support as it stands, and the rules of what may happen to it next.
///
/// @param spell which of the person's spells it is, counted from 1
/// @param facts what has happened, in its order, as far as the viewer is shown it
record Engagement(
        EngagementId id,
        PersonId person,
        int spell,
        TeamId team,
        AgencyId holder,
        int version,
        List<FactKind> facts,
        Standing now) {

    /// What its facts have made of it.
    record Standing(
            EngagementStatus status,
            @Nullable PauseReason pausedFor,
            @Nullable LocalDate pausedUntil,
            @Nullable CloseReason closedReason,
            @Nullable WorkerId closingProposedBy,
            @Nullable WorkerId lead,
            @Nullable Instant endedAt) {

        private Standing ledBy(WorkerId worker) {
            return new Standing(status, pausedFor, pausedUntil, closedReason, closingProposedBy, worker, endedAt);
        }

        private Standing paused(PauseReason reason, @Nullable LocalDate until) {
            return new Standing(status, reason, until, closedReason, closingProposedBy, lead, endedAt);
        }

        private Standing resumed() {
            return new Standing(status, null, null, closedReason, closingProposedBy, lead, endedAt);
        }

        private Standing proposedBy(@Nullable WorkerId worker) {
            return new Standing(status, pausedFor, pausedUntil, closedReason, worker, lead, endedAt);
        }

        private Standing closed(CloseReason reason, Instant at) {
            return new Standing(status, null, null, reason, closingProposedBy, lead, at);
        }

        private Standing at(EngagementStatus next) {
            return new Standing(next, pausedFor, pausedUntil, closedReason, closingProposedBy, lead, endedAt);
        }
    }

    /// The same, if it is what the page showed on which somebody decided.
    ///
    /// @throws Refused when it has changed since
    Engagement seenAs(int shown) {
        if (shown != version) {
            throw new Refused(Refused.CHANGED_MEANWHILE);
        }
        return this;
    }

    /// Where it would stand without a pause.
    EngagementStatus beneath() {
        return EngagementStatus.beneath(facts);
    }

    Step<Engagement, Fact> assign(WorkerId lead, UUID by, Instant at) {
        if (now.lead() != null) {
            throw new Refused("engagement.has-lead");
        }
        return next(Fact.assigned(lead, "", by, at), now.ledBy(lead));
    }

    Step<Engagement, Fact> handOver(WorkerId to, String note, UUID by, Instant at) {
        if (now.lead() == null) {
            throw new Refused("engagement.no-lead");
        }
        if (to.equals(now.lead())) {
            throw new Refused("engagement.leads-already");
        }
        return next(Fact.assigned(to, note, by, at), now.ledBy(to));
    }

    boolean awaitsFirstContact() {
        return now.status().isOpen() && !facts.contains(FactKind.FIRST_CONTACT_MADE);
    }

    Step<Engagement, Fact> firstContact(UUID by, Instant at) {
        return next(Fact.plain(FactKind.FIRST_CONTACT_MADE, "", by, at), now);
    }

    Step<Engagement, Fact> agreePlan(String note, UUID by, Instant at) {
        return next(Fact.plain(FactKind.PLAN_AGREED, note, by, at), now);
    }

    Step<Engagement, Fact> pause(PauseReason reason, @Nullable LocalDate until, String note, UUID by, Instant at) {
        return next(Fact.paused(reason, until, note, by, at), now.paused(reason, until));
    }

    Step<Engagement, Fact> resume(String note, UUID by, Instant at) {
        return next(Fact.plain(FactKind.RESUMED, note, by, at), now.resumed());
    }

    Step<Engagement, Fact> planEnding(@Nullable LocalDate until, String note, UUID by, Instant at) {
        return next(Fact.endingPlanned(until, note, by, at), now);
    }

    /// Says that contact was lost. It ends nothing: somebody else has to agree.
    ///
    /// @param missing what has not been tried since the person was last reached
    Step<Engagement, Fact> proposeClosing(Closing closing, List<String> missing, WorkerId by, Instant at) {
        checkLadder(missing);
        if (now.closingProposedBy() != null) {
            throw new Refused("engagement.closing-proposed-already");
        }
        return next(Fact.closing(FactKind.CLOSING_PROPOSED, closing, by.value(), at), now.proposedBy(by));
    }

    Step<Engagement, Fact> refuseClosing(String note, UUID by, Instant at) {
        if (now.closingProposedBy() == null) {
            throw new Refused("engagement.no-closing-proposed");
        }
        return next(Fact.plain(FactKind.CLOSING_REFUSED, note, by, at), now.proposedBy(null));
    }

    /// @param missing what has not been tried since the person was last reached; it matters when contact was lost
    Step<Engagement, Fact> close(Closing closing, List<String> missing, WorkerId by, Instant at) {
        closing.check();
        if (closing.reason().needsLadderAndSecondPerson()) {
            checkLadder(missing);
            if (now.closingProposedBy() == null) {
                throw new Refused("engagement.no-closing-proposed");
            }
            if (by.equals(now.closingProposedBy())) {
                throw new Refused("engagement.needs-second-person");
            }
        }
        return next(Fact.closing(FactKind.CLOSED, closing, by.value(), at), now.closed(closing.reason(), at));
    }

    private static void checkLadder(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new Refused("engagement.ladder-incomplete", String.join("; ", missing));
        }
    }

    private Step<Engagement, Fact> next(Fact fact, Standing standing) {
        var status = now.status()
                .after(fact.kind(), beneath())
                .orElseThrow(() -> new Refused("engagement.not-now", now.status(), fact.kind()));
        return new Step<>(new Engagement(id, person, spell, team, holder, version, facts, standing.at(status)), fact);
    }
}
