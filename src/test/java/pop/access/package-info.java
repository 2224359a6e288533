@NullMarked
package pop.access;

import org.jspecify.annotations.NullMarked;
