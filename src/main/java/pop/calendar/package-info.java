/// Day, week and month of a worker and of their team. A window: it reads appointments and court dates through views
/// that
/// keep every row under its own policies, and changes nothing. That a colleague is taken is known to the team; for whom
/// is not, but to those around that person.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "person", "appointment", "justice", "rule", "web", "database"})
package pop.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
