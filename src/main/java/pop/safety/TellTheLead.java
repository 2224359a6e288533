package pop.safety;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.delivery.Message;
import pop.delivery.MessageId;
import pop.delivery.Outbox;

import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Somebody may be in danger: the team's lead hears of it at once by e-mail, which names nobody. It waits on Today too.
/// Hearing it again changes nothing.
@Component
class TellTheLead {

    static final String SUBJECT = "safety.concern";

    private final WhoWorksHere workers;
    private final Outbox outbox;
    private final AsSystem house;

    TellTheLead(WhoWorksHere workers, Outbox outbox, AsSystem house) {
        this.workers = workers;
        this.outbox = outbox;
        this.house = house;
    }

    @TransactionalEventListener
    void on(ConcernEvent.Urgent urgent) {
        house.run(
                "telling of an urgent concern",
                () -> workers.answering(urgent.concern()).forEach(it -> tell(urgent.concern(), it)));
    }

    private void tell(ConcernId concern, WhoWorksHere.Addressee to) {
        var message = new MessageId(UUID.nameUUIDFromBytes((SUBJECT + concern + to.id()).getBytes(UTF_8)));
        var recipient = Message.Recipient.byMail(to.agency(), to.name(), to.email());
        outbox.put(Message.to(
                        recipient,
                        SUBJECT,
                        new Message.Subject(SUBJECT, concern.value()),
                        "they answer for the concern")
                .withId(message));
    }
}
