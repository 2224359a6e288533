package pop.overdose;

import pop.agency.AgencyId;
import pop.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// What notifications of overdoses tell the rest of the house: ids and facts only, and of a person only when a
/// human has confirmed that it is somebody who is supported.
public sealed interface OverdoseEvent {

    NotificationId notification();

    /// Somebody looked, and says that it is about this person.
    ///
    /// @param holder whose information it is: the agency that told of it
    /// @param happenedAt the overdose
    /// @param by who confirmed it
    record ClientConfirmed(
            NotificationId notification, PersonId person, AgencyId holder, Instant happenedAt, UUID by, Instant at)
            implements OverdoseEvent {}

    /// It was somebody else after all.
    record ClientTakenBack(NotificationId notification, PersonId person, UUID by, Instant at)
            implements OverdoseEvent {}

    /// Somebody of the outreach team has it.
    record Acknowledged(NotificationId notification, UUID by, Instant at) implements OverdoseEvent {}
}
