@NullMarked
package pop.plan;

import org.jspecify.annotations.NullMarked;
