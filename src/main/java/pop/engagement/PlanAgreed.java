package pop.engagement;

import pop.person.PersonId;

import java.time.Instant;
import java.util.UUID;

/// A plan was agreed with the person for the first time. Told by the room of plans, which lies above this one.
public interface PlanAgreed {

    PersonId person();

    UUID by();

    Instant at();
}
