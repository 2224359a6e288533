/// Finding the right service for somebody: by need, words, place, hour and what is true of the person; the quick list
/// for
/// custody and the card to take along; where postcodes are. It reads the directory and says of each service why it fits
/// and
/// what might stop it; it never turns anybody away. Asks who follows referrals what came of earlier ones
/// (`PastSuccess`).
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "person", "directory", "rule", "web", "database"})
package pop.finding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
