/// The board of drug warnings, national (RADAR) and local: what is seen, what to do, and until when it stands.
/// `STANDS → WITHDRAWN`, by its facts; that its time is over the clock tells, and a warning without an end there is
/// none. A correction is a new version, and what was said before is kept. It is read here by everybody with a post,
/// and nobody is ever sent it: this room knows neither people nor delivery.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "rule", "web", "database"})
package pop.drugalert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
