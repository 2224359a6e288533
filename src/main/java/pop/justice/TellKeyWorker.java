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
                () -> support.open(person).ifPresent(spell -> {
                    for (var to : support.addressees(spell)) {
                        put(kind, custody, person, at, to, Message.Recipient.here(to.agency(), to.worker()));
                        put(
                                kind,
                                custody,
                                person,
                                at,
                                to,
                                Message.Recipient.byMail(to.agency(), to.name(), to.email()));
                    }
                }));
    }

    private void put(
            String kind,
            CustodyId custody,
            PersonId person,
            Instant at,
            Support.Addressee to,
            Message.Recipient recipient) {
        var known = kind + custody + at + to.worker() + recipient.way();
        var message = Message.to(
                        recipient, kind, new Message.Subject(SUBJECT, custody.value()), "they lead the support")
                .withId(new MessageId(UUID.nameUUIDFromBytes(known.getBytes(UTF_8))))
                .of(person.value())
                .heldBy(to.agency());
        outbox.put(recipient.way() == Message.Way.HERE ? message.opening(Set.of("CUSTODY_AND_JUSTICE")) : message);
    }
}
