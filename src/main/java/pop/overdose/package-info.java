/// Overdose notifications: police tell the Crisis Outreach Service of somebody who survived an accidental overdose of
/// an illicit drug, under the agreement and within its five tests, so that they are reached within hours. `DRAFTED →
/// IN_SCOPE | OUT_OF_SCOPE → SENT → ACKNOWLEDGED → ATTEMPTED → CONTACTED | REFUSED | NOT_TRACED | ALREADY_IN_CARE |
/// DIED
/// → INTERVENED → CLOSED → PURGED`. It knows neither clients nor support: a notification makes nobody a client, and
/// only
/// a human says that it is about one. Tells `OverdoseEvent`s; hears what became of its messages.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"agency", "sharing", "person", "delivery", "spreadsheet", "rule", "web", "database"})
package pop.overdose;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
