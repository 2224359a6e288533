/// Keeps the listings of the directory true. When nobody has confirmed one for three, five and six months, the service
/// is asked by a mail with a link that works once and needs no account (`AskToConfirm`, `ConfirmController`); whoever
/// of
/// us keeps the listing has it on Today when that does not help. Hears what became of its mails, and tells nothing.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "directory", "signin", "delivery", "rule", "web", "database"})
package pop.listing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
