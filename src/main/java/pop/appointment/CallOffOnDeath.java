package pop.appointment;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.engagement.EngagementEvent;
import pop.person.People;

import java.time.Clock;

/// Somebody died: nothing is to come any more, and nobody is told of it by a machine.
@Component
class CallOffOnDeath {

    private static final String TASK = "calling off appointments after a death";

    private final Appointments appointments;
    private final ArrangingDesk desk;
    private final People people;
    private final AsSystem house;
    private final Clock clock;

    CallOffOnDeath(Appointments appointments, ArrangingDesk desk, People people, AsSystem house, Clock clock) {
        this.appointments = appointments;
        this.desk = desk;
        this.people = people;
        this.house = house;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(EngagementEvent.Died died) {
        var by = Viewer.system(TASK).id();
        var request = new Fact.Request(AskedBy.SYSTEM, "They have died", "");
        house.run(
                TASK,
                () -> people.linked(died.person()).stream()
                        .flatMap(person -> appointments.toCome(person, clock.instant()).stream())
                        .forEach(it -> desk.drop(it.cancel(request, by, clock.instant()), clock.instant())));
    }
}
