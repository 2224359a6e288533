/// POP Plus in the police cells: visits of custody peer mentors, whom they approached there and what came of
/// it. An approach has an outcome, refusals too; who asks for support tells what they need, gets the services
/// that are open when they come out, and is followed up: `DUE → CONTACTED | NOT_REACHED | DECLINED_NOW`. What
/// comes from a phone without a signal comes late, twice or by another phone, and counts once: ids are made
/// where it was tapped. Nobody has a record by an approach alone. Tells `CustodyEvent`s; declares `HandedOver`,
/// which referrals implement.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "directory",
            "finding",
            "delivery",
            "spreadsheet",
            "rule",
            "web",
            "database"
        })
package pop.custody;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
