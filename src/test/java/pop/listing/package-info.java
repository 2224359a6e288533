@NullMarked
package pop.listing;

import org.jspecify.annotations.NullMarked;
