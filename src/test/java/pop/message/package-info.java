@NullMarked
package pop.message;

import org.jspecify.annotations.NullMarked;
