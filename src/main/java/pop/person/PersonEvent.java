package pop.person;

import java.time.Instant;
import java.util.UUID;

/// What the person's room tells the rest of the house.
public sealed interface PersonEvent {

    PersonId person();

    record Recorded(PersonId person, UUID by, Instant at) implements PersonEvent {}

    /// Somebody looked at a part of the record. The trail hears it in the same transaction.
    record Seen(PersonId person, String part) implements PersonEvent {}

    /// A person decided that two records are one person.
    record Linked(PersonId person, PersonId other, UUID by, Instant at) implements PersonEvent {}

    record Unlinked(PersonId person, PersonId other, UUID by, Instant at) implements PersonEvent {}

    /// A person decided that two records are not one person.
    record KeptApart(PersonId person, PersonId other, UUID by, Instant at) implements PersonEvent {}
}
