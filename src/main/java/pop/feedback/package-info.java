/// What people say of each kind of worker: whether they were listened to, whether they could trust them, what helped,
/// in
/// words of their own if they like. They say it by a card that was handed to them, on their own telephone, or to
/// somebody
/// who is not of that kind; nothing is kept that tells who it was or when. It is read as figures once five people have
/// said something, of quarters that are over; words are printed only with their yes, and after somebody read them.
@NullMarked
@ApplicationModule(allowedDependencies = {"agency", "rule", "web", "database", "chart"})
package pop.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
