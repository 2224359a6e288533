/// Proving who you are: passwords, sessions that outlive a restart and can be ended everywhere, and signed,
/// expiring links for people who have no account. From here on a request has a Viewer.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "rule", "web", "database"})
package pop.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
