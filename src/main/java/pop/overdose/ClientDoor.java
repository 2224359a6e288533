package pop.overdose;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import pop.agency.Post;
import pop.person.PersonId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/// Who may say whom a notification is about, and who hears of it.
@Component
class ClientDoor {

    private final Door door;
    private final ApplicationEventPublisher events;

    ClientDoor(Door door, ApplicationEventPublisher events) {
        this.door = door;
        this.events = events;
    }

    Instant now() {
        return door.now();
    }

    LocalDate today() {
        return door.today();
    }

    void mustBePolice(Post post) {
        door.mustBePolice(post);
    }

    void confirmed(Notification it, PersonId person, Post by) {
        events.publishEvent(new OverdoseEvent.ClientConfirmed(
                it.id(),
                person,
                it.giver(),
                Objects.requireNonNull(it.happenedAt()),
                by.worker().value(),
                now()));
    }

    void takenBack(Notification it, PersonId person, Post by) {
        events.publishEvent(
                new OverdoseEvent.ClientTakenBack(it.id(), person, by.worker().value(), now()));
    }
}
