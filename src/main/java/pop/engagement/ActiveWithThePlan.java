package pop.engagement;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import pop.database.AsSystem;

/// With the first agreed plan support is active. Hearing it again changes nothing.
@Component
class ActiveWithThePlan {

    private final Spells spells;
    private final AsSystem house;

    ActiveWithThePlan(Spells spells, AsSystem house) {
        this.spells = spells;
        this.house = house;
    }

    @TransactionalEventListener
    void on(PlanAgreed agreed) {
        house.run(
                "remembering an agreed plan",
                () -> spells.openOf(agreed.person())
                        .flatMap(spells::find)
                        .filter(spell -> spell.now()
                                .status()
                                .after(FactKind.PLAN_AGREED, spell.beneath())
                                .isPresent())
                        .ifPresent(spell -> spells.record(spell.agreePlan("", agreed.by(), agreed.at()))));
    }
}
