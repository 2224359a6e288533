@NullMarked
package pop.outcome;

import org.jspecify.annotations.NullMarked;
