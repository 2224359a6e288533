package pop.ladder;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;
import pop.database.Ids;
import pop.database.Viewer;
import pop.engagement.Engagements;
import pop.person.Missed;

/// Begins to look for who did not come. Not when they were reached since; hearing it again changes nothing.
@Component
class LookWhenMissed {

    private static final String TASK = "beginning the contact ladder";

    private final Traces traces;
    private final Engagements engagements;
    private final AsSystem house;

    LookWhenMissed(Traces traces, Engagements engagements, AsSystem house) {
        this.traces = traces;
        this.engagements = engagements;
        this.house = house;
    }

    @TransactionalEventListener
    void on(Missed missed) {
        house.run(TASK, () -> engagements.open(missed.person()).ifPresent(spell -> begin(spell, missed)));
    }

    private void begin(Engagements.Spell spell, Missed missed) {
        var at = missed.happenedAt();
        if (spell.lastContactAt() == null || spell.lastContactAt().isBefore(at)) {
            var trace = Trace.beginning(Ids.next(), spell.person(), spell.id(), at);
            traces.begin(trace, Why.MISSED, "", Viewer.system(TASK).id());
        }
    }
}
