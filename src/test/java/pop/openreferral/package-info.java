@NullMarked
package pop.openreferral;

import org.jspecify.annotations.NullMarked;
