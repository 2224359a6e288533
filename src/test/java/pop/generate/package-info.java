@NullMarked
package pop.generate;

import org.jspecify.annotations.NullMarked;
