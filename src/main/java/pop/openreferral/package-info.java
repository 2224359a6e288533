/// The directory in the shape others read and write: Open Referral, its UK profile 3.0 of HSDS, as JSON. Reads a file
/// in
/// as often as one likes (what did not change is not written, what was changed here stays, what vanished is paused) and
/// writes the directory out so that reading it in again gives the same.
///
/// `Document` walks over a file, `Told` asks a record for its fields and keeps a finding for each that cannot be taken
/// as
/// it stands, the `Hsds…` classes know both directions of one kind of record, `Staged…` and `Staging` turn what was
/// read
/// into rows, all at once and by SQL. Nothing in here is about a person.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "directory", "rule", "web", "database"})
package pop.openreferral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
