/// The plan that was agreed with the person: goals in their own words, by area; strengths beside needs; steps that a
/// worker, an agency or the person takes on; reviews; and a page to keep. Statuses follow from facts (`PlanStatus`,
/// `GoalStatus`, `ActionStatus`). Work starts on agreement, nothing waits for an approval. Declined is respected: no
/// failure, not pressed, and offered again only as a new proposal. Each goal is shown to whom its area is open.
/// Tells `PlanEvent`s; the first agreement is `engagement.PlanAgreed`. Hears that a spell closed, and who left.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "person", "engagement", "rule", "web", "database"})
package pop.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
