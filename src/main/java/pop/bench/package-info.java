/// Measures how fast the application answers one user, with many people on record: in a process of its own, over HTTP,
/// as a browser would ask. What it measures and how is told in `docs/performance.md`; it is never part of the tests.
@NullMarked
@ApplicationModule(allowedDependencies = {"generate"})
package pop.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
