/// A page of ours as a file that can be printed, kept and read aloud: tagged PDF (PDF/UA-1) out of the HTML that the
/// browser shows, the same to the byte for the same page. Nothing is fetched from anywhere; the fonts are our own. What
/// the page tells is not known in here.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package pop.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
