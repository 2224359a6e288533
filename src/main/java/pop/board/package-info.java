/// The boards of onward referrals. A worker sees whom they wait for and since when; whoever manages, and each partner, sees
/// how many were sent, answered, seen, helped and declined, with whose decision it was, and what did not exist at all. A
/// window: it reads views of `onward` under the policies of whoever asks, so that a partner's board is of its own only.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "rule", "web", "database"})
package pop.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
