/// What happened with a person: attempted or made, how, by whom, and what was said, in notes that are shown by
/// category and may be confidential. A correction is a new contact that supersedes the old one. Knows which rungs of
/// the contact ladder are on record. Tells `ContactEvent`s, which rooms below hear as `person.Reached`.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "person", "engagement", "rule", "web", "database"})
package pop.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
