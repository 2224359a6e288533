package pop.contact;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.engagement.Engagements;

import java.time.Clock;

/// Puts on record what was tried without a hand that writes it down. Hearing it again changes nothing.
@Component
class NoteWhatWasTried {

    private final Contacts contacts;
    private final Engagements engagements;
    private final AsSystem house;
    private final Clock clock;

    NoteWhatWasTried(Contacts contacts, Engagements engagements, AsSystem house, Clock clock) {
        this.contacts = contacts;
        this.engagements = engagements;
        this.house = house;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(Tried tried) {
        house.run("noting an attempt", () -> contacts.add(contact(tried), clock.instant()));
    }

    private Contacts.Contact contact(Tried tried) {
        return new Contacts.Contact(
                new ContactId(tried.id()),
                tried.person(),
                engagements.open(tried.person()).map(Engagements.Spell::id).orElse(null),
                tried.holder(),
                tried.happenedAt(),
                tried.mode(),
                false,
                "",
                tried.by(),
                null,
                null);
    }
}
