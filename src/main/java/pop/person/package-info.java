/// The person: names known and used, birth, addresses, safe ways to reach them, sealed identifiers, what matters
/// to them; finding people by whatever is known; and links between records that are one person, decided by people.
/// Tells `PersonEvent`s; declares `Reached`, which contacts implement so that referrals can hear of them.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "rule", "web", "database"})
package pop.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
