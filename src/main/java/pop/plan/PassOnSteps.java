package pop.plan;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.agency.WorkerId;
import pop.database.AsSystem;
import pop.database.Viewer;
import pop.engagement.EngagementEvent;
import pop.engagement.EngagementId;
import pop.engagement.Engagements;

import java.time.Instant;

/// Who leaves a person takes no step along: what they had still to do goes to the lead.
@Component
class PassOnSteps {

    private static final String TASK = "passing on steps";

    private final Actions actions;
    private final Engagements engagements;
    private final AsSystem house;

    PassOnSteps(Actions actions, Engagements engagements, AsSystem house) {
        this.actions = actions;
        this.engagements = engagements;
        this.house = house;
    }

    @TransactionalEventListener
    void on(EngagementEvent.HandedOver handed) {
        if (!handed.stays()) {
            house.run(TASK, () -> passOn(handed.engagement(), handed.from(), handed.to(), handed.at()));
        }
    }

    @TransactionalEventListener
    void on(EngagementEvent.Left left) {
        house.run(
                TASK,
                () -> engagements
                        .find(left.engagement())
                        .map(Engagements.Spell::lead)
                        .ifPresent(lead -> passOn(left.engagement(), left.member(), lead, left.at())));
    }

    private void passOn(EngagementId engagement, WorkerId from, WorkerId to, Instant at) {
        var by = Viewer.system(TASK).id();
        for (var step : actions.openOf(from, engagement)) {
            var was = step.it().what();
            var now = new Action.What(was.text(), Owner.WORKER, to, "", was.due());
            actions.record(step.it().change(now, "Was with " + step.who(), by, at));
        }
    }
}
