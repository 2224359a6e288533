/// What all tests share: one application and one PostgreSQL for the whole run.
@NullMarked
package pop;

import org.jspecify.annotations.NullMarked;
