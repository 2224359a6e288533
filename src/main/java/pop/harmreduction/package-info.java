/// Overdose and naloxone, for the people we support: what puts somebody at risk, whether they have a kit, and what
/// follows when a human confirmed that a notification is about a client. A kit is `SUPPLIED | TOLD_OF → USED | LOST
/// | RETURNED | REPLACED | MISTAKEN`; only an authorised supplier records a supply (Human Medicines Regulations
/// 2012), and nobody is scored. Hears `OverdoseEvent`s; tells nobody but the lead worker.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "engagement",
            "delivery",
            "overdose",
            "rule",
            "web",
            "database"
        })
package pop.harmreduction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
