package pop.openreferral;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Who is above themselves.
final class Cycles {

    private Cycles() {}

    /// Organisations that come back to themselves when one goes up from parent to parent.
    static Set<UUID> within(Map<UUID, UUID> parents) {
        var cyclic = new HashSet<UUID>();
        var done = new HashSet<UUID>();
        for (var start : parents.keySet()) {
            var path = new LinkedHashSet<UUID>();
            var at = start;
            while (at != null && !done.contains(at) && path.add(at)) {
                at = parents.get(at);
            }
            if (at != null && path.contains(at)) {
                boolean within = false;
                for (var each : path) {
                    within |= each.equals(at);
                    if (within) {
                        cyclic.add(each);
                    }
                }
            }
            done.addAll(path);
        }
        return cyclic;
    }
}
