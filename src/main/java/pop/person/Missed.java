package pop.person;

import java.time.Instant;

/// Somebody was expected, did not come and was not reached: we begin to look for them, and close nothing. Rooms below
/// the one that expected them hear of it by this name.
public interface Missed {

    PersonId person();

    Instant happenedAt();
}
