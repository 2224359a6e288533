/// The outbox: what leaves the building, to whom, on which basis, and whether it arrived. A room calls
/// `Outbox.put(message)` in the transaction of what it tells; the `Dispatcher` claims what is due, asks every
/// `MayLeave` once more, hands it to a `Channel` and writes down what came of it. A message names nobody: it
/// says that something is waiting, and where. Its status follows from facts (`MessageStatus.of`), and
/// `docs/states.md` draws it. Tells `DeliveryEvent`s; hears nothing.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "rule", "web", "database"})
package pop.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
