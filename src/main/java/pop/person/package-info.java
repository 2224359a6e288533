/// The person: values read from what people type, which keep what was typed and say what is doubtful.
@NullMarked
package pop.person;

import org.jspecify.annotations.NullMarked;
