package pop.onward;

import org.jspecify.annotations.Nullable;
import pop.directory.ServiceId;
import pop.person.PersonId;

import java.time.Instant;

/// What onward referrals tell the rest of the house: ids and facts only, never what was written.
public sealed interface OnwardEvent {

    OnwardId onward();

    PersonId person();

    Instant at();

    /// Somebody was told where to go.
    record Signposted(OnwardId onward, PersonId person, ServiceId service, Instant at) implements OnwardEvent {}

    record Sent(OnwardId onward, PersonId person, ServiceId service, Instant at) implements OnwardEvent {}

    /// @param answer `RECEIVED`, `ACCEPTED` or `WAITING_LISTED`
    record Answered(OnwardId onward, PersonId person, FactKind answer, Instant at) implements OnwardEvent {}

    record Declined(OnwardId onward, PersonId person, ServiceId service, Whose whose, String code, Instant at)
            implements OnwardEvent {}

    /// They were asked again, since nobody answered.
    record Escalated(OnwardId onward, PersonId person, int stage, Instant at) implements OnwardEvent {}

    record Rerouted(OnwardId onward, PersonId person, Instant at) implements OnwardEvent {}

    record Met(OnwardId onward, PersonId person, FactKind how, Instant at) implements OnwardEvent {}

    record Ended(OnwardId onward, PersonId person, ServiceId service, Outcome outcome, Instant at)
            implements OnwardEvent {}

    record Revoked(
            OnwardId onward, PersonId person, @Nullable String code, Instant at) implements OnwardEvent {}

    /// Everything else, which changes nothing for others.
    record Noted(OnwardId onward, PersonId person, FactKind fact, Instant at) implements OnwardEvent {}

    /// Another link is to be sent to the service.
    record LinkWanted(OnwardId onward, PersonId person, String why, Instant at) implements OnwardEvent {}
}
