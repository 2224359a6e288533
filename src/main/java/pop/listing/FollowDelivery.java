package pop.listing;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.delivery.DeliveryEvent;
import pop.directory.Fact;
import pop.directory.FactKind;
import pop.directory.Facts;
import pop.directory.ServiceId;

import java.time.Instant;

/// A mail that did not arrive is on record with the listing: whoever keeps it asks another way.
@Component
class FollowDelivery {

    private final Facts facts;
    private final AsSystem house;

    FollowDelivery(Facts facts, AsSystem house) {
        this.facts = facts;
        this.house = house;
    }

    @TransactionalEventListener
    void on(DeliveryEvent.GaveUp lost) {
        unreached(lost, lost.at());
    }

    @TransactionalEventListener
    void on(DeliveryEvent.NotReceived lost) {
        unreached(lost, lost.at());
    }

    private void unreached(DeliveryEvent lost, Instant at) {
        if (lost.kind().equals(AskToConfirm.KIND)) {
            var fact = Fact.of(
                            FactKind.UNREACHED, Viewer.system(AskToConfirm.TASK).id(), at)
                    .withId(AskToConfirm.named("unreached " + lost.message()));
            house.run(
                    AskToConfirm.TASK,
                    () -> facts.add(new ServiceId(lost.about().id()), fact));
        }
    }
}
