package pop.harmreduction;

import org.springframework.stereotype.Component;
import pop.agency.WorkerId;

import java.time.Instant;

/// A supply, and what it tells of the kit it is instead of: both or neither.
@Component
class KitDesk {

    private final Kits kits;

    KitDesk(Kits kits) {
        this.kits = kits;
    }

    /// The same id again changes nothing.
    void add(Kit kit, Giving giving, WorkerId by, Instant now) {
        if (!kits.add(kit, by, now)) {
            return;
        }
        var earlier =
                kit.insteadOf() == null ? null : giving.standing(kit.insteadOf().value());
        if (earlier != null && kit.reason() != null && kit.reason().earlier() != null) {
            kits.record(earlier.become(kit.reason().earlier(), "", by, now));
        }
    }
}
