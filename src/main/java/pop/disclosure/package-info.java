/// Disclosure: what is told about a person to another agency. Under an agreement that covers recipient and categories
/// it
/// leaves at once; outside any it needs a reason, its necessity, and somebody else who authorises it. States:
/// `ASKED → REFUSED | ON_ITS_WAY → STOPPED | TOLD → RECEIVED`. Puts a message in the outbox for a team that signs in
/// here; hears from delivery whether it arrived or was stopped. What was told stays as it was told.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "person", "delivery", "rule", "web", "database"})
package pop.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
