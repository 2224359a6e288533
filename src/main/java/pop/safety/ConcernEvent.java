package pop.safety;

import org.jspecify.annotations.Nullable;
import pop.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// What concerns tell the rest of the house: ids and facts only, never what was written.
public sealed interface ConcernEvent {

    ConcernId concern();

    /// @param person none when they are not on record
    record Raised(ConcernId concern, @Nullable PersonId person, UUID by, Instant at) implements ConcernEvent {}

    /// Somebody is in danger now.
    record Urgent(ConcernId concern, UUID by, Instant at) implements ConcernEvent {}
}
