package pop.onward;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.agency.AgencyId;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.engagement.EngagementEvent;
import pop.participation.ParticipationEvent;
import pop.person.People;
import pop.person.PersonId;

import java.time.Instant;

/// The person objects to an agency being told something: whatever was sent to it with that is withdrawn. Somebody died:
/// nothing is waited for any more. Over all records of the person; hearing it again changes nothing.
@Component
class RevokeWhenObjected {

    private static final String TASK = "withdrawing onward referrals";

    private final Onwards onwards;
    private final OnwardDesk desk;
    private final Telling telling;
    private final People people;
    private final AsSystem house;

    RevokeWhenObjected(Onwards onwards, OnwardDesk desk, Telling telling, People people, AsSystem house) {
        this.onwards = onwards;
        this.desk = desk;
        this.telling = telling;
        this.people = people;
        this.house = house;
    }

    @TransactionalEventListener
    void on(ParticipationEvent.Objected objected) {
        house.run(
                TASK,
                () -> onwards.open(people.linked(objected.person())).stream()
                        .filter(it -> it.course().sentAt() != null)
                        .filter(it -> new AgencyId(objected.recipient()).equals(it.toAgency()))
                        .filter(it -> telling.of(it.id()).stream()
                                .anyMatch(item -> objected.about().contains(item.category())))
                        .forEach(it -> revoke(it, RevokeCode.OBJECTED, objected.at())));
    }

    @TransactionalEventListener
    void on(EngagementEvent.Died died) {
        house.run(TASK, () -> close(died.person(), died.at()));
    }

    private void close(PersonId person, Instant at) {
        onwards.open(people.linked(person)).forEach(it -> revoke(it, RevokeCode.DIED, at));
    }

    private void revoke(Onward it, RevokeCode code, Instant at) {
        desk.revoke(it, code, Viewer.system(TASK).id(), at);
    }
}
