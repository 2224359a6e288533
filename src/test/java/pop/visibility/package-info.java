/// Every table and every role against the real policies: who may read and write what.
@NullMarked
package pop.visibility;

import org.jspecify.annotations.NullMarked;
