package pop.access;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.person.People;
import pop.person.PersonEvent;
import pop.person.PersonId;
import pop.sharing.Closings;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// A worker who declared that they know somebody is kept out of that person's record, and of one that is made later.
/// The
/// house does it, so that nothing of theirs, the trail included, tells whether there is a record.
@Component
class KeepOut {

    private final Conflicts conflicts;
    private final People people;
    private final Closings closings;
    private final AsSystem house;
    private final Clock clock;

    KeepOut(Conflicts conflicts, People people, Closings closings, AsSystem house, Clock clock) {
        this.conflicts = conflicts;
        this.people = people;
        this.closings = closings;
        this.house = house;
        this.clock = clock;
    }

    @TransactionalEventListener
    void on(AccessEvent.Declared declared) {
        house.run(
                "keeping out whoever knows the person",
                () -> conflicts
                        .find(declared.conflict())
                        .filter(it -> it.status() == ConflictStatus.STANDS)
                        .ifPresent(it -> closings.declare(records(it), it.worker(), it.id())));
    }

    @EventListener
    void on(PersonEvent.Recorded recorded) {
        conflicts.meet(recorded.person(), clock.instant());
    }

    private List<UUID> records(Conflict conflict) {
        var known = conflict.person() != null
                ? List.of(conflict.person())
                : people.exactly(conflict.nameTold(), Objects.requireNonNull(conflict.birthOn()));
        return known.stream()
                .flatMap(person -> people.linked(person).stream())
                .map(PersonId::value)
                .distinct()
                .toList();
    }
}
