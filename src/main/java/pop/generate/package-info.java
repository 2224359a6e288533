/// Makes any number of invented people, the same ones for the same seed: for measuring, for trying things out.
///
/// It stands at the top because it belongs to no journey: it writes the tables of all of them, by SQL alone, as their
/// owner and past the row policies, and refuses a database without the cast so that nobody mixes the invented with the
/// real. Of the other modules it knows two pure words, how a name sounds (`person.NameSound`, `person.BirthDate`).
///
/// [Lives] thinks up a whole life, from the first referral to the last contact, so that the tables agree. Each room
/// then writes what is its own: to add one, implement [Room] in a file of its own and name it in [Rooms].
///
/// The trail has one entry for each chunk of people rather than one for each row: millions of entries would be sealed
/// one after the other otherwise. The trail's triggers are off only inside the transaction that writes the chunk, so a
/// failure can never leave them off.
@NullMarked
@ApplicationModule(allowedDependencies = {"person"})
package pop.generate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
