/// The person's page: what one must know before meeting them, how things stand, and one timeline of everything the
/// viewer may see. A window: it reads the tables of the rooms along the journey through views that keep every row
/// under its own policies, and changes nothing; each part leads to the room where it can be changed.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "referral",
            "engagement",
            "contact",
            "participation",
            "rule",
            "web",
            "database"
        })
package pop.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
