/// Partner agencies, their teams, and who holds which post, all with dates: when a peer mentor's employer
/// changed from one agency to another, one post ended and another began, and history kept both.
@NullMarked
@ApplicationModule(allowedDependencies = {"rule", "web", "database"})
package pop.agency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
