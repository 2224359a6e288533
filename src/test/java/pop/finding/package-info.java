@NullMarked
package pop.finding;

import org.jspecify.annotations.NullMarked;
