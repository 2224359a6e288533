/// Messages to people who are supported: the words, which say nothing by default; how each wants to be told things,
/// when and in which language; and silence where a message could do harm. Whether it may go is decided when a word is
/// left in the [Letterbox], and again when it leaves ([StillSafe]). Whoever should have been told and was not stands on
/// Today. Tells `MessageEvent`s; hears what became of messages, and that somebody died.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "sharing",
            "person",
            "engagement",
            "contact",
            "delivery",
            "rule",
            "web",
            "database"
        })
package pop.message;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
