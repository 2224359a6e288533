@NullMarked
package pop.web;

import org.jspecify.annotations.NullMarked;
