@NullMarked
package pop.report;

import org.jspecify.annotations.NullMarked;
