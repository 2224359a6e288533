package pop.justice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.delivery.Message;
import pop.delivery.MessageId;
import pop.delivery.Outbox;
import pop.person.PersonId;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Custody and release are told to the key worker at once: on a page here, and by a mail that says only that something
/// is waiting.
@Component
class TellKeyWorker {

    static final String SUBJECT = "justice.custody";
    static final String IN_CUSTODY = "justice.custody";
    static final String RELEASED = "justice.released";

    private final Support support;
    private final Outbox outbox;
    private final AsSystem house;

    TellKeyWorker(Support support, Outbox outbox, AsSystem house) {
        this.support = support;
        this.outbox = outbox;
        this.house = house;
    }

    @TransactionalEventListener
    void on(JusticeEvent.InCustody news) {
        tell(IN_CUSTODY, news.custody(), news.person(), news.happenedAt());
    }

    @TransactionalEventListener
    void on(JusticeEvent.Released news) {
        tell(RELEASED, news.custody(), news.person(), news.at());
    }

    private void tell(String kind, CustodyId custody, PersonId person, Instant at) {
        house.run(
                "telling the key worker",
                () -> support.open(person).stream()
                        .flatMap(spell -> support.addressees(spell).stream())
                        .forEach(to -> outbox.putAtOnce(message(kind, custody, at, to)
                                .of(person.value())
                                .heldBy(to.agency())
                                .opening(Set.of("CUSTODY_AND_JUSTICE")))));
    }

    private static Message message(String kind, CustodyId custody, Instant at, Support.Addressee to) {
        var known = kind + custody + at + to.worker();
        var here = Message.Recipient.here(to.agency(), to.worker());
        return Message.to(here, kind, new Message.Subject(SUBJECT, custody.value()), "they lead the support")
                .withId(new MessageId(UUID.nameUUIDFromBytes(known.getBytes(UTF_8))));
    }
}
