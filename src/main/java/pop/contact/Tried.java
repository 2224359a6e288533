package pop.contact;

import pop.agency.AgencyId;
import pop.agency.WorkerId;
import pop.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// An attempt that nobody writes down, such as our own text that asks to call. Told by rooms above this one.
public interface Tried {

    /// The same again is one attempt.
    UUID id();

    PersonId person();

    AgencyId holder();

    Mode mode();

    Instant happenedAt();

    WorkerId by();
}
