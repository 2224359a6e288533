/// Justice: conditions that courts and police set, court dates, custody notices; so that support never leads
/// somebody into what they must not do. It warns (`person.Caution`), and a person decides; there is no record
/// of a breach, no offence and no score. A condition `STANDS → ENDED`; a court date `EXPECTED → OVER |
/// ADJOURNED | DID_NOT_APPEAR | CANCELLED`; a custody notice `STANDS → RELEASED | TAKEN_BACK`. Tells
/// `JusticeEvent`s, one of them as `person.Sighted`; hears that a person has died.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "custody",
            "engagement",
            "delivery",
            "message",
            "rule",
            "web",
            "database"
        })
package pop.justice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
