package pop.referral;

import org.jspecify.annotations.Nullable;
import pop.agency.TeamId;
import pop.custody.HandedOver;
import pop.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// What referrals tell the rest of the house: ids and facts only, never what was written.
public sealed interface ReferralEvent {

    ReferralId referral();

    /// One that came of an approach in custody has its id.
    record Submitted(ReferralId referral, @Nullable PersonId person, Instant at) implements ReferralEvent, HandedOver {

        @Override
        public UUID handedOver() {
            return referral.value();
        }
    }

    record TriageStarted(ReferralId referral, UUID by, Instant at) implements ReferralEvent {}

    record InformationRequested(ReferralId referral, String section, UUID by, Instant at) implements ReferralEvent {}

    record InformationGiven(ReferralId referral, UUID by, Instant at) implements ReferralEvent {}

    /// The team takes the person on: a spell of support begins.
    record Accepted(ReferralId referral, PersonId person, TeamId team, UUID by, Instant at) implements ReferralEvent {}

    record Declined(ReferralId referral, String whose, String reason, UUID by, Instant at) implements ReferralEvent {}

    record Redirected(ReferralId referral, UUID by, Instant at) implements ReferralEvent {}

    record Joined(ReferralId referral, UUID engagement, UUID by, Instant at) implements ReferralEvent {}

    record Withdrawn(ReferralId referral, String whose, String reason, UUID by, Instant at) implements ReferralEvent {}
}
