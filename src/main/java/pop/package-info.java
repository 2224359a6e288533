/// Positive Outcomes: the software of Glasgow's Positive Outcomes Project (POP) and POP Plus.
@NullMarked
package pop;

import org.jspecify.annotations.NullMarked;
