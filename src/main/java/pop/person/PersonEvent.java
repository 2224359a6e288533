package pop.person;

import java.time.Instant;
import java.util.UUID;

/// What the person's room tells the rest of the house.
public sealed interface PersonEvent {

    PersonId person();

    record Recorded(PersonId person, UUID by, Instant at) implements PersonEvent {}

    /// Somebody looked at a part of the record. The trail hears it in the same transaction.
    ///
    /// @param special the record may be open for a while only, or restricted
    record Seen(PersonId person, String part, boolean special) implements PersonEvent {

        public Seen(PersonId person, String part) {
            this(person, part, true);
        }
    }

    /// A person decided that two records are one person.
    record Linked(PersonId person, PersonId other, UUID by, Instant at) implements PersonEvent {}

    record Unlinked(PersonId person, PersonId other, UUID by, Instant at) implements PersonEvent {}

    /// A person decided that two records are not one person.
    record KeptApart(PersonId person, PersonId other, UUID by, Instant at) implements PersonEvent {}
}
