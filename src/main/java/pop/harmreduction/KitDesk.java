package pop.harmreduction;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pop.agency.WorkerId;
import pop.overdose.NaloxoneKit;

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
        var became = kit.reason() == null ? null : becomes(kit.reason());
        if (earlier != null && became != null) {
            kits.record(earlier.become(became, "", by, now));
        }
    }

    /// What becomes of the kit that another is given instead of; null: nothing.
    private static @Nullable KitFactKind becomes(NaloxoneKit.RepeatReason reason) {
        return switch (reason) {
            case USED -> KitFactKind.USED;
            case LOST -> KitFactKind.LOST;
            case EXPIRED, OTHER -> KitFactKind.REPLACED;
            case SPARE -> null;
        };
    }
}
