@NullMarked
package pop.harmreduction;

import org.jspecify.annotations.NullMarked;
