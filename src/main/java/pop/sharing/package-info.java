/// The only say on who may see what. A grant (`sharing.access`) opens one person's referrals or support to a
/// worker or to a desk of a team; row policies (`db/migration/*/R__2_*`) compare rows with the viewer's grants
/// and with the categories their role is shown. Agreements will take the place of the built-in rule.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "rule", "web", "database"})
package pop.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
