@NullMarked
package pop.custody;

import org.jspecify.annotations.NullMarked;
