@NullMarked
package pop.engagement;

import org.jspecify.annotations.NullMarked;
