package pop.message;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.delivery.Outbox;
import pop.engagement.EngagementEvent;
import pop.person.People;

import java.util.Set;

/// The person died: whatever is on its way about them stops at once, on all their records.
@Component
class StopOnDeath {

    private final People people;
    private final Outbox outbox;
    private final AsSystem house;

    StopOnDeath(People people, Outbox outbox, AsSystem house) {
        this.people = people;
        this.outbox = outbox;
        this.house = house;
    }

    @TransactionalEventListener
    void on(EngagementEvent.Died died) {
        house.run(
                "stopping messages of somebody who died",
                () -> people.linked(died.person())
                        .forEach(record -> outbox.stop(record.value(), null, Set.of(), Silence.DIED)));
    }
}
