package pop.justice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.engagement.EngagementEvent;
import pop.person.People;
import pop.person.PersonId;

import java.time.Clock;
import java.util.UUID;

/// Somebody has died: no condition stands against them any more, no court expects them, and nothing is at the top of
/// their page. Hearing it again changes nothing.
@Component
class EndOnDeath {

    private static final String TASK = "ending what courts required of somebody who died";

    private final Conditions conditions;
    private final CourtDates courtDates;
    private final People people;
    private final AsSystem house;
    private final Clock clock;

    EndOnDeath(Conditions conditions, CourtDates courtDates, People people, AsSystem house, Clock clock) {
        this.conditions = conditions;
        this.courtDates = courtDates;
        this.people = people;
        this.house = house;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(EngagementEvent.Died died) {
        house.run(TASK, () -> end(died.person()));
    }

    private void end(PersonId person) {
        var records = people.linked(person).stream().map(PersonId::value).toList();
        UUID by = Viewer.system(TASK).id();
        var now = clock.instant();
        conditions.standing(records).forEach(it -> conditions.record(it.end(EndReason.CASE_OVER, by, now)));
        courtDates.expected(records).forEach(it -> courtDates.record(it.cancel(by, now)));
    }
}
