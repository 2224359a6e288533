@NullMarked
package pop.instrument;

import org.jspecify.annotations.NullMarked;
