/// Transparency: "why can I see this?", "why can I not?" and "who has seen mine?". A window over what the policies
/// stand on (`sharing.explained`) and over the trail (`audit.ledger`): it decides nothing and keeps nothing.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "person", "rule", "web", "database"})
package pop.transparency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
