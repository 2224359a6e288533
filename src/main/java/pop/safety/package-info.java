/// Safety: what one must know before meeting a person (alerts), and worries about an adult or a child that the council
/// must hear of (concerns). An alert is somebody's account with what to do about it; it is looked at again in time and
/// never vanishes by itself. A concern waits for nothing: not for a complete form, an agreement or a second person.
/// States: alert `IN_FORCE → LOWERED`; concern `RAISED → TOLD → ACKNOWLEDGED → OUTCOME`, or `WITHDRAWN_IN_ERROR`.
/// Implements `person.Caution`, raises `person.Flags`; tells the team's lead at once, through the outbox, of danger.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"agency", "sharing", "person", "engagement", "delivery", "rule", "web", "database"})
package pop.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
