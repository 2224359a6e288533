package pop.participation;

import pop.person.PersonId;
import pop.sharing.Category;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// What taking part tells the rest of the house, inside the transaction.
public sealed interface ParticipationEvent {

    PersonId person();

    /// The person said whether they take part.
    record Answered(PersonId person, ParticipationStatus status, UUID by, Instant at) implements ParticipationEvent {}

    /// The person objects to an agency being told these things, from now on.
    record Objected(PersonId person, UUID recipient, Set<Category> about, UUID by, UUID agency, Instant at)
            implements ParticipationEvent {}
}
