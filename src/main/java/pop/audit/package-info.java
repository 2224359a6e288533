/// The trail: who saw and changed what, when, and on whose behalf. TrailEntries are only ever added, by triggers on
/// every
/// table that holds something about a person and by `SeenToTrail` for views of a record; each is sealed to the one
/// before it, so that a change, a removal or an insertion shows. Hears `PersonEvent.Seen` and `SeenAs`. Read by
/// information
/// governance; `Trail` verifies the chain and tells its head, which can be kept elsewhere.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "person", "rule", "web", "database"})
package pop.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
