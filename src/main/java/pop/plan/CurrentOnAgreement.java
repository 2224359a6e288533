package pop.plan;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;

/// The first agreed goal makes a plan current, also when whoever agreed it is not shown the plan's frame.
@Component
class CurrentOnAgreement {

    private final Plans plans;
    private final AsSystem house;

    CurrentOnAgreement(Plans plans, AsSystem house) {
        this.plans = plans;
        this.house = house;
    }

    @TransactionalEventListener
    void on(PlanEvent.GoalAgreed agreed) {
        house.run(
                "making a plan current",
                () -> plans.living(agreed.engagement())
                        .filter(plan -> plan.status() == PlanStatus.DRAFT && !plan.rests())
                        .ifPresent(plan -> plans.record(plan.followGoal(agreed.by(), agreed.at()))));
    }
}
