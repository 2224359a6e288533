/// The contact ladder: what we try, in which order and after how many days, when somebody does not come and is not
/// reached. We look for somebody (`LOOKING`) until they are `REACHED`, it is known where they are
/// (`WHEREABOUTS_KNOWN`), or the spell ends (`CALLED_OFF`). Hears `person.Missed`, `Reached` and `Sighted` and the end
/// of a spell; says what is still to be tried before contact may be called lost (`engagement.ContactLadder`). What was
/// tried are contacts.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"agency", "sharing", "person", "engagement", "contact", "rule", "web", "database"})
package pop.ladder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
