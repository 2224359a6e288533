/// How every page looks and behaves: the layout and the pieces of forms and lists (`*.jte`), the frame around each
/// page, the one stylesheet and the one script, the pages for errors, and the security headers. No words of the
/// domain in here: other rooms tell who is signed in ([WhoIsThere]) and which links to offer ([Navigation]).
@ApplicationModule(allowedDependencies = "rule")
@NullMarked
package pop.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
