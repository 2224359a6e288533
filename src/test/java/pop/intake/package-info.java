@NullMarked
package pop.intake;

import org.jspecify.annotations.NullMarked;
