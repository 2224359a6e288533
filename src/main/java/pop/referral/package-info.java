/// Referrals in: sent by anyone, triaged and decided by people. A status is never typed in; it follows from
/// facts (`ReferralStatus.of`), and `docs/states.md` draws it. Tells `ReferralEvent`s; hears that a person
/// was reached (`person.Reached`), which stops the first two clocks.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "custody",
            "signin",
            "spreadsheet",
            "rule",
            "web",
            "database"
        })
package pop.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
