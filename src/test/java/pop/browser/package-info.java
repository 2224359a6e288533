/// The promises of `journey` again, in a real browser, each page checked for accessibility.
@NullMarked
package pop.browser;

import org.jspecify.annotations.NullMarked;
