/// The register of agreements between agencies. An agreement is drafted with the headings of the Scottish template,
/// its parties and clauses; every party signs it; put in force its clauses open rows (`sharing.openings`), and it
/// stops at the moment it runs out or ends: `DRAFT → IN_FORCE → UNDER_REVIEW → EXPIRED | ENDED`. What was signed
/// stays: what is to change becomes the next version. Everyone who works here may read it; information governance
/// keeps it, tries drafts, and sees what each worker would see, without ever being shown a record.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "rule", "web", "database"})
package pop.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
