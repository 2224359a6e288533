package pop.harmreduction;

import org.springframework.stereotype.Component;
import pop.delivery.Message;
import pop.delivery.MessageId;
import pop.delivery.Outbox;
import pop.person.PersonId;
import pop.sharing.Category;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

import static java.nio.charset.StandardCharsets.UTF_8;

/// Word to whoever leads the support: on a page here, and by a mail that says only that something is waiting.
@Component
class TellTheLead {

    static final String SUBJECT = "harmreduction.overdose";
    static final String CONFIRMED = "harmreduction.overdose";
    static final String TAKEN_BACK = "harmreduction.taken-back";

    private final Support support;
    private final Outbox outbox;

    TellTheLead(Support support, Outbox outbox) {
        this.support = support;
        this.outbox = outbox;
    }

    void tell(String kind, OverdoseId overdose, PersonId person, Instant at) {
        support.addressees(person, at)
                .forEach(to -> outbox.putAtOnce(message(kind, overdose, at, to)
                        .of(person.value())
                        .heldBy(to.agency())
                        .opening(Set.of(Category.OVERDOSE.name()))));
    }

    private static Message message(String kind, OverdoseId overdose, Instant at, Support.Addressee to) {
        var known = kind + overdose + at + to.worker();
        var here = Message.Recipient.here(to.agency(), to.worker());
        return Message.to(here, kind, new Message.Subject(SUBJECT, overdose.value()), "they lead the support")
                .withId(new MessageId(UUID.nameUUIDFromBytes(known.getBytes(UTF_8))));
    }
}
