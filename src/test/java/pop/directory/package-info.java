@NullMarked
package pop.directory;

import org.jspecify.annotations.NullMarked;
