/// The rules of sharing, without a database.
@NullMarked
package pop.sharing;

import org.jspecify.annotations.NullMarked;
