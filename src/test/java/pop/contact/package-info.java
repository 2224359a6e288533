@NullMarked
package pop.contact;

import org.jspecify.annotations.NullMarked;
