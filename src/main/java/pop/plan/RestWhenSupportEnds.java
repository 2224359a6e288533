package pop.plan;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.engagement.EngagementEvent;

/// A spell is over, by whatever way: its plan stays to be read, and asks nobody for anything.
@Component
class RestWhenSupportEnds {

    private final PlannedSpells spells;
    private final AsSystem house;

    RestWhenSupportEnds(PlannedSpells spells, AsSystem house) {
        this.spells = spells;
        this.house = house;
    }

    @TransactionalEventListener
    void on(EngagementEvent.Closed closed) {
        house.run("letting a plan rest", () -> spells.rest(closed.engagement()));
    }
}
