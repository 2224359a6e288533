package pop.disclosure;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.delivery.DeliveryEvent;

import java.util.function.Consumer;

/// What delivery tells of a message is what became of the disclosure it carried. Hearing it again changes nothing.
@Component
class FollowDelivery {

    private static final String TASK = "following a disclosure";

    private final Disclosures disclosures;
    private final DisclosureDesk desk;
    private final AsSystem house;

    FollowDelivery(Disclosures disclosures, DisclosureDesk desk, AsSystem house) {
        this.disclosures = disclosures;
        this.desk = desk;
        this.house = house;
    }

    @TransactionalEventListener
    void on(DeliveryEvent.Delivered delivered) {
        follow(delivered, FactKind.TOLD, it -> desk.told(it, Viewer.system(TASK).id(), delivered.at()));
    }

    @TransactionalEventListener
    void on(DeliveryEvent.Stopped stopped) {
        follow(
                stopped,
                FactKind.STOPPED,
                it -> disclosures.record(it.stopped(Viewer.system(TASK).id(), stopped.at(), stopped.reason())));
    }

    @TransactionalEventListener
    void on(DeliveryEvent.Acknowledged acknowledged) {
        follow(
                acknowledged,
                FactKind.RECEIVED,
                it -> disclosures.record(it.received(acknowledged.by(), acknowledged.at())));
    }

    private void follow(DeliveryEvent news, FactKind fact, Consumer<Disclosure> then) {
        if (news.about().kind().equals(DisclosureDesk.SUBJECT)) {
            house.run(
                    TASK,
                    () -> disclosures
                            .find(new DisclosureId(news.about().id()))
                            .filter(it -> it.status().allows(fact))
                            .ifPresent(then));
        }
    }
}
