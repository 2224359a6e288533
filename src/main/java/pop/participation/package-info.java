/// Taking part: what was explained to a person, whether they take part, and what they say about sharing. A status is
/// never typed in; it follows from facts (`ParticipationStatus.of`). None of it is consent as a ground in law, and no
/// support depends on it: rooms that give support do not know this one. An objection is in force as soon as it is
/// written down: row policies read it live (`sharing.preference`), queued messages stop, and whoever had received what
/// it
/// is about is told. Tells `ParticipationEvent`s; hears that records were linked.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "sharing", "person", "delivery", "rule", "web", "database"})
package pop.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
