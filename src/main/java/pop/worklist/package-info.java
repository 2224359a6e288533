/// Today: what waits for me and for my team, the oldest promise first. A window: it reads what is open in the rooms
/// along the journey (`worklist.todo`), under each table's own policies, and changes nothing. How long things may wait
/// are rows of `worklist.promise`. Each working morning it mails every worker how much waits for them (`SendDigests`);
/// what is urgent does not wait for that.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "referral",
            "engagement",
            "contact",
            "delivery",
            "drugalert",
            "rule",
            "web",
            "database"
        })
package pop.worklist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
