/// A spell of support: who is around the person, what has happened, and how it ended. A status is never typed in;
/// it follows from facts (`EngagementStatus.of`). "We do not give up": missing an appointment closes nothing, and
/// lost contact needs the whole contact ladder and a second person. Coming back is a new spell of the same person.
/// Tells `EngagementEvent`s; hears that a referral was accepted, and that the person was reached (`person.Reached`).
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "person", "referral", "rule", "web", "database"})
package pop.engagement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
