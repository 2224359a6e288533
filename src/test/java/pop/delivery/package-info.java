/// What becomes of messages, down to processes killed at a bad moment.
@NullMarked
package pop.delivery;

import org.jspecify.annotations.NullMarked;
