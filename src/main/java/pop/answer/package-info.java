/// Answers of partners to what they were sent: by a one-use link and a code, on a phone and without an account, or here
/// by those who sign in. Opening a link answers nothing, and shows nothing before the code is entered; what a partner
/// sees is what was told to it, and no other person. What they say is written down by room `onward`.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "agency",
            "onward",
            "person",
            "signin",
            "sharing",
            "directory",
            "delivery",
            "rule",
            "web",
            "database"
        })
package pop.answer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
