/// The person's own account of where they were sent: two questions, two weeks later, in a safe text or by a worker. The
/// page behind its link names nobody and no service. What they say stands beside what the service says
/// (`onward.account`)
/// and replaces nothing. Leaves word through room `message`, with its rules of silence; where that is silent, whoever
/// follows the referral asks themselves.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"agency", "onward", "person", "message", "delivery", "signin", "rule", "web", "database"
        })
package pop.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
