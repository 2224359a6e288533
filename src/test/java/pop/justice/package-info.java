@NullMarked
package pop.justice;

import org.jspecify.annotations.NullMarked;
