@NullMarked
package pop.drugalert;

import org.jspecify.annotations.NullMarked;
