package pop.engagement;

import org.jspecify.annotations.Nullable;
import pop.agency.TeamId;
import pop.agency.WorkerId;
import pop.person.PersonId;
import pop.referral.ReferralId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What support tells the rest of the house: ids and facts only, never what was written.
public sealed interface EngagementEvent {

    EngagementId engagement();

    PersonId person();

    /// @param referral none when the spell was reopened
    record Opened(
            EngagementId engagement,
            PersonId person,
            TeamId team,
            @Nullable ReferralId referral,
            Instant at) implements EngagementEvent {}

    record Assigned(EngagementId engagement, PersonId person, WorkerId lead, UUID by, Instant at)
            implements EngagementEvent {}

    /// Told inside the transaction, so that whoever holds duties of the old lead moves them with it.
    record HandedOver(EngagementId engagement, PersonId person, WorkerId from, WorkerId to, boolean stays, Instant at)
            implements EngagementEvent {}

    record Joined(EngagementId engagement, PersonId person, WorkerId member, UUID by, Instant at)
            implements EngagementEvent {}

    record Left(EngagementId engagement, PersonId person, WorkerId member, UUID by, Instant at)
            implements EngagementEvent {}

    record FirstContactMade(EngagementId engagement, PersonId person, Instant at) implements EngagementEvent {}

    record PlanAgreed(EngagementId engagement, PersonId person, UUID by, Instant at) implements EngagementEvent {}

    record Paused(
            EngagementId engagement,
            PersonId person,
            PauseReason reason,
            @Nullable LocalDate until,
            UUID by,
            Instant at)
            implements EngagementEvent {}

    record Resumed(EngagementId engagement, PersonId person, UUID by, Instant at) implements EngagementEvent {}

    record EndingPlanned(
            EngagementId engagement,
            PersonId person,
            @Nullable LocalDate until,
            UUID by,
            Instant at) implements EngagementEvent {}

    record ClosingProposed(EngagementId engagement, PersonId person, CloseReason reason, UUID by, Instant at)
            implements EngagementEvent {}

    record ClosingRefused(EngagementId engagement, PersonId person, UUID by, Instant at) implements EngagementEvent {}

    record Closed(EngagementId engagement, PersonId person, CloseReason reason, UUID by, Instant at)
            implements EngagementEvent {}

    /// Besides [Closed]: every message to the person stops at once, and their record is restricted.
    record Died(EngagementId engagement, PersonId person, UUID by, Instant at) implements EngagementEvent {}
}
