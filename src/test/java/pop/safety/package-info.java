@NullMarked
package pop.safety;

import org.jspecify.annotations.NullMarked;
