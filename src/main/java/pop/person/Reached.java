package pop.person;

import java.time.Instant;

/// Somebody tried to reach the person, or did. Rooms below contacts hear of it by this name.
public interface Reached {

    PersonId person();

    Instant happenedAt();

    boolean made();
}
