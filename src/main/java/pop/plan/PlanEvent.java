package pop.plan;

import pop.engagement.EngagementId;
import pop.engagement.PlanAgreed;
import pop.person.PersonId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// What plans tell the rest of the house: ids and facts only, never what was agreed.
public sealed interface PlanEvent {

    EngagementId engagement();

    PersonId person();

    /// The first agreement of a plan: support is active from now on.
    record Agreed(EngagementId engagement, PersonId person, UUID by, Instant at) implements PlanEvent, PlanAgreed {}

    record GoalAgreed(GoalId goal, EngagementId engagement, PersonId person, UUID by, Instant at)
            implements PlanEvent {}

    record Reviewed(EngagementId engagement, PersonId person, LocalDate nextOn, UUID by, Instant at)
            implements PlanEvent {}
}
