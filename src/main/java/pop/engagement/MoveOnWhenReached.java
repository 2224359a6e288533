package pop.engagement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.person.Reached;

import java.time.temporal.ChronoUnit;

/// Somebody reached the person: their first contact of this spell, if it is, and the end of any talk of lost contact.
@Component
class MoveOnWhenReached {

    private static final String TASK = "remembering contact";

    private final Spells spells;
    private final Engagements engagements;
    private final AsSystem house;

    MoveOnWhenReached(Spells spells, Engagements engagements, AsSystem house) {
        this.spells = spells;
        this.engagements = engagements;
        this.house = house;
    }

    @TransactionalEventListener
    void on(Reached reached) {
        if (reached.made()) {
            house.run(TASK, () -> engagements.open(reached.person()).ifPresent(spell -> remember(spell, reached)));
        }
    }

    private void remember(Engagements.Spell spell, Reached reached) {
        var at = reached.happenedAt();
        if (at.isBefore(spell.openedAt().truncatedTo(ChronoUnit.MINUTES))) {
            return;
        }
        spells.reached(spell.id(), at);
        var by = Viewer.system(TASK).id();
        spells.find(spell.id())
                .filter(Engagement::awaitsFirstContact)
                .ifPresent(it -> spells.record(it.firstContact(by, at)));
        spells.find(spell.id())
                .filter(it -> it.now().closingProposedBy() != null)
                .ifPresent(it -> spells.record(it.refuseClosing("", by, at)));
    }
}
