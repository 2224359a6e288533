/// What happened with a person: attempted or made, how, by whom, and what was said, in notes that are shown by
/// category and may be confidential. A correction is a new contact that supersedes the old one. Tells `ContactEvent`s,
/// which rooms below hear as `person.Reached`; hears of attempts that nobody writes down (`Tried`).
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "person", "engagement", "rule", "web", "database"})
package pop.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
