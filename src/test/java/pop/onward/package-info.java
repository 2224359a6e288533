@NullMarked
package pop.onward;

import org.jspecify.annotations.NullMarked;
