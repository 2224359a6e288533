/// Onward: what a person needs, and the services they are sent to for it, each followed until it is known what
/// came of it. Three ways: a signpost (nothing personal leaves), a warm handover (we go along), a referral
/// (what an agreement in force allows, shown to them before it goes). A status follows from facts
/// (`OnwardStatus`); `NO_RESPONSE` is told by the clock. The loop is closed only by being seen plus an outcome,
/// or by a coded failure. Partners answer on a page of theirs, by a link and a code, or by their machine; the
/// person's own account comes through room `account`. Tells `OnwardEvent`s; hears what became of messages, that
/// a person objects, and that somebody died.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "engagement",
            "directory",
            "finding",
            "custody",
            "delivery",
            "participation",
            "signin",
            "rule",
            "web",
            "database"
        })
package pop.onward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
