/// Change during a spell of support: readings with an instrument, what follows from them, and the picture of it. A
/// reading is done together, by the worker or by the person, and each stands for itself; figures use those a worker
/// approved. "Does not apply", "not asked" and "declined" are three different things, and none is zero. Nothing is
/// edited: a mistake is said to be one. An answer that needs a human waits on Today until somebody says what was done
/// about it. A fall is no error, and nobody is ranked: there is no figure by worker in here, on purpose.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "engagement",
            "instrument",
            "spreadsheet",
            "chart",
            "rule",
            "web",
            "database"
        })
package pop.outcome;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
