/// The rules of taking part, without a database.
@NullMarked
package pop.participation;

import org.jspecify.annotations.NullMarked;
