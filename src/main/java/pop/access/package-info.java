/// Access by decision: emergency access and what is said of it afterwards, asking the agency that holds records,
/// restricted people, conflicts of interest. What these open and shut is `sharing`'s (`Grants`, `Closings`); here is
/// who
/// decided, why, and who looks at it. Each status follows from facts (`EmergencyStatus`, `RequestStatus`,
/// `RestrictionStatus`, `ConflictStatus`). Whoever asks never learns whether there is a record.
/// Tells `AccessEvent`s; hears that a person was recorded, and that somebody looks at a person's page.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "person", "delivery", "rule", "web", "database"})
package pop.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
