package pop.justice;

import pop.person.PersonId;
import pop.person.Sighted;

import java.time.Instant;
import java.util.UUID;

/// What this room tells the rest of the house: ids and facts only.
public sealed interface JusticeEvent {

    /// Police handed in a notice; whose it is, the house finds out.
    record HandedIn(UUID notice) implements JusticeEvent {}

    /// Police told that the person is in custody. That is a sighting: nobody of us has reached them.
    record InCustody(CustodyId custody, PersonId person, Instant happenedAt) implements JusticeEvent, Sighted {

        @Override
        public String how() {
            return "custody";
        }
    }

    record Released(CustodyId custody, PersonId person, Instant at) implements JusticeEvent {}

    /// The notice was about somebody else.
    record TakenBack(CustodyId custody, PersonId person, Instant at) implements JusticeEvent {}
}
