package pop.overdose;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.delivery.Message;
import pop.delivery.Outbox;

/// Once somebody has a notification, it waits no longer for the others who were told that it did.
@Component
class TakeOffWaiting {

    private final Outbox outbox;
    private final AsSystem house;

    TakeOffWaiting(Outbox outbox, AsSystem house) {
        this.outbox = outbox;
        this.house = house;
    }

    @TransactionalEventListener
    void on(OverdoseEvent.Acknowledged news) {
        house.run(
                "taking a notification off what waits",
                () -> outbox.seenTo(
                        new Message.Subject(WordOut.SUBJECT, news.notification().value()), news.by()));
    }
}
