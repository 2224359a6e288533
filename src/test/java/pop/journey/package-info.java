/// One class per promise to users, through HTTP, across modules.
@NullMarked
package pop.journey;

import org.jspecify.annotations.NullMarked;
