@NullMarked
package pop.appointment;

import org.jspecify.annotations.NullMarked;
