/// The directory: services one can send a person to. Organisations, their services, places, hours and contacts, whom a
/// service takes, what it helps with, and whether it has room. A service is `ACTIVE ⇄ PAUSED → CLOSED`, by its facts
/// (`ServiceStatus`); how fresh its listing is, the clock tells (`Freshness`, the view `directory.listing`), and the
/// room
/// `listing` keeps it so. Nothing in here is about a person. Asks whoever sends referrals how many are open
/// (`OpenReferrals`) before it closes one.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "rule", "web", "database"})
package pop.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
