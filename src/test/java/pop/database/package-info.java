@NullMarked
package pop.database;

import org.jspecify.annotations.NullMarked;
