package pop.appointment;

import org.jspecify.annotations.Nullable;
import pop.person.Missed;
import pop.person.PersonId;
import pop.person.Reached;

import java.time.Instant;
import java.util.UUID;

/// What appointments tell the rest of the house: ids and facts only.
public sealed interface AppointmentEvent {

    AppointmentId appointment();

    PersonId person();

    record Scheduled(AppointmentId appointment, PersonId person, Instant begins, UUID by, Instant at)
            implements AppointmentEvent {}

    record Rescheduled(AppointmentId appointment, PersonId person, Instant begins, AskedBy asked, UUID by, Instant at)
            implements AppointmentEvent {}

    /// It took place: the person was met.
    record Happened(AppointmentId appointment, PersonId person, boolean late, Instant happenedAt, UUID by)
            implements AppointmentEvent, Reached {
        @Override
        public boolean made() {
            return true;
        }
    }

    /// The person did not come, and somebody has spoken with them since.
    record ReachedInstead(AppointmentId appointment, PersonId person, Instant happenedAt, UUID by)
            implements AppointmentEvent, Reached {
        @Override
        public boolean made() {
            return true;
        }
    }

    /// The person did not come and nobody has reached them: the contact ladder begins.
    record NotAttended(AppointmentId appointment, PersonId person, Instant happenedAt, UUID by)
            implements AppointmentEvent, Missed {}

    record DidNotHappen(AppointmentId appointment, PersonId person, Outcome why, UUID by, Instant at)
            implements AppointmentEvent {}

    record Cancelled(
            AppointmentId appointment,
            PersonId person,
            @Nullable AskedBy asked,
            UUID by,
            Instant at) implements AppointmentEvent {}

    /// What was written down as its outcome was wrong.
    record TakenBack(AppointmentId appointment, PersonId person, UUID by, Instant at) implements AppointmentEvent {}
}
