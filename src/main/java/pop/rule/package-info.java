/// The words all rules share: a [Step] is a lawful change and the fact it makes, [Refused] is a change a rule
/// forbids, and [WorkingDays] counts days as Scottish services do. Pure Java: nothing in here knows Spring or SQL.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package pop.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
